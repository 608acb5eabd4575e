import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WebhookHandler } from '../../src/channels/channel.ts';

/** A bare HTTP server around webhook handlers, for channel tests without the product's own server. */
export interface WebhookHost {
  /** For `publicUrl`. */
  url: string;
  /** From now on requests to `path` go to the handler; 404 before. */
  serve(path: string, handler: WebhookHandler): void;
  close(): Promise<void>;
}

export async function startWebhookHost(): Promise<WebhookHost> {
  const handlers = new Map<string, WebhookHandler>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const handler = handlers.get(request.url ?? '');
    const answer =
      handler === undefined
        ? { status: 404 }
        : await handler({ headers: request.headers, body: Buffer.concat(chunks) });
    response.writeHead(answer.status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    serve: (path, handler) => void handlers.set(path, handler),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
