/** What browsers may load and do on every page of this server, the app's included: nothing from anywhere else. */
import type { FastifyInstance } from 'fastify';

const policy = [
  "default-src 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
  // A photo is shown from the phone before it is sent.
  "img-src 'self' blob: data:",
].join('; ');

export function setSecurityHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('content-security-policy', policy);
    reply.header('cross-origin-opener-policy', 'same-origin');
    reply.header('cross-origin-resource-policy', 'same-origin');
    reply.header(
      'permissions-policy',
      'camera=(self), geolocation=(self), microphone=(), payment=(), usb=()',
    );
    if (request.protocol === 'https') reply.header('strict-transport-security', 'max-age=31536000');
  });
}
