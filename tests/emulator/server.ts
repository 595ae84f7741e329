import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeCertificate } from './certificate';
import { type Clock, createClock } from './clock';
import { type Control, createControl } from './control';
import { controlHost, controlService } from './control-service';
import { graphPreflight, withGraphCors } from './cors';
import { createFaults, type Dropped, type Faults } from './faults';
import { bodyOf, readRequest, writeResponse } from './http-io';
import type { EmulatedRequest, EmulatedResponse } from './http-types';
import { logRequest } from './request-log';
import { corsHosts, emulatedHosts, hostRulesFor, serviceFor } from './routing';
import { type WorldName, worlds } from './tenants/worlds';
import type { Tenant, World } from './world';

export type Emulator = {
  port: number;
  /** For Chromium's `--ignore-certificate-errors-spki-list`. */
  spki: string;
  /** For Chromium's `--host-resolver-rules`. */
  hostRules: string;
  /** The throwaway certificate in PEM, for clients that trust by certificate. */
  certificate: string;
  world: World;
  clock: Clock;
  control: Control;
  stop: () => Promise<void>;
};

export type StartOptions = {
  /** A world by name, or a function that builds its tenants. */
  world?: WorldName | (() => Tenant[]);
  /** Default: any free port. */
  port?: number;
};

/** Starts the emulator on a loopback port. Rejects when the port is taken. */
export async function startEmulator(options: StartOptions = {}): Promise<Emulator> {
  const { world: name = 'contoso', port = 0 } = options;
  const tenants = typeof name === 'function' ? name : worlds[name];
  const clock = createClock();
  const world: World = { tenants: tenants(), now: clock.now, log: [], faults: [] };
  const faults = createFaults(world);
  const control = createControl(world, clock, faults, tenants);
  const hosts = [...emulatedHosts, controlHost];
  const { key, cert, spki } = await makeCertificate(hosts);

  const server = createServer({ key, cert }, (incoming, outgoing) => {
    handle(world, control, faults, incoming, outgoing).catch(() => incoming.socket.destroy());
  });
  // Node closes a connection that was idle for five seconds. Where the machine was too busy to run this
  // process for that long, a client reuses one that is being closed, and its request is cut (measured).
  server.keepAliveTimeout = 0;
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', listening);
  });
  const boundPort = (server.address() as AddressInfo).port;
  return {
    port: boundPort,
    spki,
    hostRules: hostRulesFor(hosts, boundPort),
    certificate: cert,
    world,
    clock,
    control,
    stop: () => {
      faults.clear();
      return new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      });
    },
  };
}

async function handle(
  world: World,
  control: Control,
  faults: Faults,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const request = await readRequest(incoming);
  if (request.host === controlHost) {
    writeResponse(outgoing, await controlService(request, control), world.now());
    return;
  }
  const response = await faults
    .apply(request, () => serve(world, request))
    .then((answer) => withHostHeaders(request, answer));
  if (response === 'dropped') {
    logRequest(world, request, { status: 0, bytes: 0 });
    incoming.socket.destroy();
    return;
  }
  logRequest(world, request, { status: response.status, bytes: bodyOf(response).length });
  writeResponse(outgoing, response, world.now());
}

async function serve(world: World, request: EmulatedRequest): Promise<EmulatedResponse> {
  const service = serviceFor(request.host);
  if (!service) return { status: 421, body: `The emulator has no service at ${request.host}.` };
  const preflight = corsHosts.includes(request.host) ? graphPreflight(request) : undefined;
  return preflight ?? service(request, world);
}

/** Adds the headers that every answer of a host has, injected ones included. */
function withHostHeaders(
  request: EmulatedRequest,
  answer: EmulatedResponse | Dropped,
): EmulatedResponse | Dropped {
  if (answer === 'dropped' || !corsHosts.includes(request.host)) return answer;
  return withGraphCors(answer);
}
