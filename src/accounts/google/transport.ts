import { readJson, send } from '../send';
import { errorOf } from '../service-error';

/**
 * Stands in for `googleapis-common` below Google's generated clients (an alias of the build): their own transport is a
 * Node program that no extension worker can load (tried, versions 20 and 22). What the clients ask of it is an internal
 * contract: versions are pinned, and a test calls every method that is used.
 */

/** The client packages make one when they load. Tokens travel with each call instead. */
export class AuthPlus {}

type Api = new (options: object, context: unknown) => object;

/** What `calendar('v3')` and the like come down to. */
export function getAPI(
  _name: string,
  options: string | { readonly version: string },
  versions: Readonly<Record<string, Api>>,
  context: unknown,
): object {
  const chosen = typeof options === 'string' ? { version: options } : options;
  const Chosen = versions[chosen.version];
  if (Chosen === undefined) throw new Error(`There is no version ${chosen.version} of this API.`);
  return new Chosen(chosen, context);
}

interface ApiRequest {
  readonly options: { readonly url: string; readonly method?: string; readonly headers?: HeadersInit };
  readonly params: Readonly<Record<string, unknown>>;
  readonly requiredParams: readonly string[];
  readonly pathParams: readonly string[];
}

interface ApiAnswer {
  readonly data: unknown;
  readonly status: number;
  readonly headers: Headers;
}

/** One call of a generated client. @throws {ServiceError} for every answer that is not a success */
export async function createAPIRequest(request: ApiRequest): Promise<ApiAnswer> {
  const { options, params, requiredParams, pathParams } = request;
  const { requestBody, ...named } = params;
  for (const name of requiredParams) {
    if (named[name] === undefined) throw new Error(`Missing required parameter: ${name}`);
  }
  const path = options.url.replace(/\{\+?(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(named[name])),
  );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(named)) {
    if (pathParams.includes(name)) continue;
    for (const each of [value].flat()) if (each !== undefined) query.append(name, String(each));
  }
  const headers = new Headers(options.headers);
  if (requestBody !== undefined) headers.set('content-type', 'application/json');
  const answered = await send(query.size > 0 ? `${path}?${query}` : path, {
    method: options.method ?? 'GET',
    headers,
    ...(requestBody === undefined ? {} : { body: JSON.stringify(requestBody) }),
  });
  const { status } = answered;
  if (status < 200 || status > 299) {
    const retryAfter = answered.headers.get('retry-after');
    throw errorOf({ status, reason: reasonOf(answered.text), retryAfter }, Date.now());
  }
  return { data: readJson(answered.text, status), status, headers: answered.headers };
}

/** `error.errors[0].reason`, or `error.details[].reason` where a newer API says more. Never the message: it may quote the request. */
function reasonOf(text: string): string {
  try {
    const { error } = JSON.parse(text) as {
      error?: { errors?: { reason?: unknown }[]; details?: { reason?: unknown }[]; status?: unknown };
    };
    const said = error?.details?.find(({ reason }) => reason)?.reason ?? error?.errors?.[0]?.reason;
    return String(said ?? error?.status ?? '');
  } catch {
    return '';
  }
}
