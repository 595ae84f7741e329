import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';

/** What a program prints and how it ends. */
export type Printed = { status: number; stdout?: string; stderr?: string };

/** A program as a function of its arguments, its own name first. */
export type Program = (words: string[]) => Promise<Printed>;

/**
 * The text of a small program that lets this process answer for a command: it hands over its name and
 * arguments, prints the answer, and ends as told. (A process of Node for every call would take a hundred
 * times as long.)
 */
export const commandText = (port: number): string => `#!/usr/bin/env bash
exec 3<>/dev/tcp/127.0.0.1/${port}
printf '%s\\0' "$#" "\${0##*/}" "$@" >&3
read -r status <&3
read -r stream <&3
if [ "$stream" = stderr ]; then cat <&3 >&2; else cat <&3; fi
exit "$status"
`;

/** Answers for the commands whose text is `commandText`. */
export async function serveCommands(
  program: Program,
): Promise<{ port: number; stop: () => Promise<void> }> {
  const server = createServer((socket) => {
    readWords(socket)
      .then(program)
      .then(({ status, stdout = '', stderr }) => {
        socket.end(`${status}\n${stderr === undefined ? 'stdout' : 'stderr'}\n${stderr ?? stdout}`);
      })
      .catch(() => socket.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    stop: () => new Promise((closed) => server.close(() => closed())),
  };
}

/** The words of a command, which end with a zero each; before them their number without the name. */
function readWords(socket: Socket): Promise<string[]> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.setEncoding('utf8');
    socket.once('error', reject);
    socket.on('data', (chunk) => {
      text += chunk;
      const [count, ...words] = text.split('\0');
      if (words.length > Number(count) + 1) resolve(words.slice(0, -1));
    });
  });
}
