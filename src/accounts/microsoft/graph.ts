import {
  AuthenticationHandler,
  Client,
  type Context,
  GraphClientError,
  type Middleware,
} from '@microsoft/microsoft-graph-client';
import { asWayError, sendOnly } from '../send';
import { errorOf, ServiceError } from '../service-error';

/**
 * The end of the chain: our own way to the network. What is not a success becomes a failure here: the client itself
 * forgets `Retry-After` where the answer's body is not as it expects (a gateway's, say). It passes on untouched only
 * errors of its own kind, so ours travels inside one.
 */
class Sending implements Middleware {
  async execute(context: Context): Promise<void> {
    const url = typeof context.request === 'string' ? context.request : context.request.url;
    try {
      const response = await sendOnly(url, context.options);
      if (!response.ok) throw await refusal(response);
      context.response = response;
    } catch (error) {
      const carrier = new GraphClientError('refused');
      carrier.customError = asWayError(error);
      throw carrier;
    }
  }
}

async function refusal(response: Response): Promise<ServiceError> {
  const body = (await response.json().catch(() => ({}))) as { error?: { code?: unknown } };
  const reason = String(body.error?.code ?? '');
  return errorOf(
    { status: response.status, reason, retryAfter: response.headers.get('retry-after') },
    Date.now(),
  );
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

/** Runs one request and says its failure in the product's words. What a success holds and cannot be read is `answer-broken`. */
export async function askGraph<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    const carried = error instanceof GraphClientError ? error.customError : undefined;
    if (carried instanceof ServiceError) throw carried;
    throw new ServiceError('answer-broken', { detail: error instanceof Error ? error.name : '' });
  }
}
