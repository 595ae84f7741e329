import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { serviceFor } from '../emulator/routing';

export type ConnectProxy = {
  port: number;
  stop: () => Promise<void>;
};

/**
 * A proxy that connects the emulated hosts to the emulator and refuses every other host. Firefox has no
 * switch that maps host names.
 * @param emulatorPort where the emulator listens on the loopback
 */
export async function startConnectProxy(emulatorPort: number): Promise<ConnectProxy> {
  const open = new Set<Duplex>();
  // No emulated host is served over plain HTTP.
  const server = createServer((_, response) => void response.writeHead(502).end());

  server.on('connect', ({ url = '' }: IncomingMessage, client: Duplex, head: Buffer) => {
    open.add(client);
    client.on('close', () => open.delete(client));
    // Firefox may close its connections at any time.
    client.on('error', () => client.destroy());
    const [host = '', port] = url.split(':');
    if (port !== '443' || !serviceFor(host)) {
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const upstream = connect(emulatorPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('close', () => upstream.destroy());
  });

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const client of open) client.destroy();
      }),
  };
}
