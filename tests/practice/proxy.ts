import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

/** A proxy that leads every host name to one port here: what Chromium's resolver rules do, for browsers without them. */
export async function startProxy(port: number): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer((_, response) => response.writeHead(502).end());
  const open = new Set<{ destroy(): void }>();
  server.on('connect', (_request, socket, head) => {
    const onward = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onward.write(head);
      onward.pipe(socket);
      socket.pipe(onward);
    });
    for (const each of [socket, onward]) {
      open.add(each);
      each.on('error', () => each.destroy());
      each.on('close', () => open.delete(each));
    }
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((closed) => {
        for (const each of open) each.destroy();
        server.close(() => closed());
      }),
  };
}
