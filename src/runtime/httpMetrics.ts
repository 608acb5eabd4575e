import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Histogram, type Registry } from 'prom-client';

/** Where a route says that its answer never ends (live messages), so that its duration is not counted. */
declare module 'fastify' {
  interface FastifyContextConfig {
    endless?: boolean;
  }
}

/** Adds the process's own figures to a registry: memory, event loop delay, garbage collection. */
export function withProcessMetrics(registry: Registry): Registry {
  collectDefaultMetrics({ register: registry });
  return registry;
}

/**
 * Counts every answered request as `http_request_seconds{method, route, status}` and serves the registry at GET /metrics
 * in the Prometheus text format. Routes are patterns, never the address as typed: addresses can hold private text.
 */
export function measureRequests(app: FastifyInstance, registry: Registry): void {
  const seconds = new Histogram({
    name: 'http_request_seconds',
    help: 'Time from the request to the end of its answer',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  app.addHook('onResponse', (request, reply, done) => {
    const { config, url: route = 'unknown' } = request.routeOptions;
    if (!config.endless)
      seconds.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    done();
  });
  app.get('/metrics', async (_request, reply) => {
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}
