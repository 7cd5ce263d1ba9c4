import * as z from 'zod/mini';
import { type Asker, type Handlers, Refusal } from './answer';
import type { LaterProtocol } from './protocol';

type Schemas = { readonly [N in keyof LaterProtocol]?: Pick<LaterProtocol[N], 'request' | 'reply'> };

/** Handlers of a part, each between the schemas of its request and of its reply: nothing else reaches it or leaves it. */
export function checked<N extends keyof LaterProtocol>(
  protocol: Schemas,
  handlers: Pick<Handlers, N>,
): Pick<Handlers, N> {
  const wrapped = Object.entries(handlers).map(([name, handle]) => [
    name,
    async (raw: unknown, asker: Asker): Promise<unknown> => {
      const schemas = protocol[name as N];
      if (schemas === undefined) throw new Refusal({ kind: 'not-allowed', detail: name });
      const request = z.safeParse(schemas.request as z.ZodMiniType, raw);
      if (!request.success)
        throw new Refusal({ kind: 'unexpected', detail: `${name}: ${z.prettifyError(request.error)}` });
      return z.parse(
        schemas.reply as z.ZodMiniType,
        await (handle as (request: unknown, asker: Asker) => Promise<unknown>)(request.data, asker),
      );
    },
  ]);
  return Object.fromEntries(wrapped) as Pick<Handlers, N>;
}
