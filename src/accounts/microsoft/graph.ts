import {
  AuthenticationHandler,
  Client,
  type Context,
  GraphError,
  type Middleware,
} from '@microsoft/microsoft-graph-client';
import type { FailureKind } from '../../domain/failure';
import { asWayError, sendOnly } from '../send';
import { errorOf, ServiceError } from '../service-error';

/** The end of the chain: our own way to the network. */
class Sending implements Middleware {
  async execute(context: Context): Promise<void> {
    const url = typeof context.request === 'string' ? context.request : context.request.url;
    context.response = await sendOnly(url, context.options);
  }
}

/**
 * Microsoft Graph with a chain of our own: token, then the network. The client's usual chain repeats a POST after a 504,
 * which makes two drafts of one, and waits with a timer that the worker does not outlive (both tried with 3.0.7); our
 * jobs wait instead. The token goes to Graph's own hosts only, wherever a "next" link leads.
 */
export function graphWith(token: string): Client {
  const authentication = new AuthenticationHandler({ getAccessToken: async () => token });
  authentication.setNext(new Sending());
  return Client.initWithMiddleware({ middleware: authentication });
}

/** Runs one request and says its failure in the product's words. */
export async function askGraph<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    throw asServiceError(error);
  }
}

function asServiceError(error: unknown): ServiceError {
  if (!(error instanceof GraphError)) return asWayError(error);
  if (error.statusCode > 0) {
    const retryAfter = error.headers?.get('retry-after') ?? null;
    const code = error.code ?? '';
    // A success whose body cannot be read comes as an error of the parser.
    if (error.statusCode < 300 || code === 'SyntaxError') {
      return new ServiceError('answer-broken', { status: error.statusCode, detail: code });
    }
    return errorOf({ status: error.statusCode, reason: code, retryAfter }, Date.now());
  }
  const known: readonly string[] = ['offline', 'service-slow', 'answer-broken'] satisfies FailureKind[];
  const kind = known.find((each) => each === error.code) as FailureKind | undefined;
  if (kind) return new ServiceError(kind);
  return error.code === 'SyntaxError' ? new ServiceError('answer-broken') : asWayError(error);
}
