import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bodyOf, type Call } from './call.ts';

const folder = fileURLToPath(new URL('../../../../shared/contracts/', import.meta.url));

/** Whether the services' published contracts lie beside the project; without them requests are not checked against them. */
export const hasContracts = existsSync(folder);

/** A contract as data; `undefined` where the contracts are not there. */
export function readContract(name: string): unknown {
  return hasContracts ? JSON.parse(readFileSync(`${folder}${name}`, 'utf8')) : undefined;
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly required?: boolean;
  readonly location?: string;
  readonly repeated?: boolean;
  readonly maximum?: string;
}

interface Method {
  readonly path: string;
  readonly httpMethod: string;
  readonly parameters?: Readonly<Record<string, Schema>>;
  readonly request?: { readonly $ref: string };
  readonly scopes?: readonly string[];
}

interface Resource {
  readonly methods?: Readonly<Record<string, Method>>;
  readonly resources?: Readonly<Record<string, Resource>>;
}

interface Discovery extends Resource {
  readonly rootUrl: string;
  readonly servicePath: string;
  readonly parameters: Readonly<Record<string, Schema>>;
  readonly schemas: Readonly<Record<string, Schema>>;
}

/**
 * Holds requests against a Google Discovery document: the method, its parameters and their values, the shape of its body,
 * and that the token's scopes suffice. Answers what is wrong, in words.
 */
export function discoveryCheck(name: string): (call: Call, scopes: readonly string[]) => string[] {
  const document = readContract(name) as Discovery | undefined;
  if (document === undefined) return () => [];
  const methods = methodsOf(document).map((method) => ({ ...method, pattern: patternOf(document, method) }));
  return (call, scopes) => {
    const path = `${call.url.origin}${call.url.pathname}`;
    const method = methods.find((each) => each.httpMethod === call.method && each.pattern.test(path));
    if (method === undefined) return [`no such method: ${call.method} ${path}`];
    const wrong = checkParameters({ ...document.parameters, ...method.parameters }, call.url.searchParams);
    const body = bodyOf(call);
    if (body !== undefined && method.request === undefined) wrong.push('a body where none is taken');
    if (body !== undefined && method.request)
      wrong.push(...checkValue(document, method.request, body, 'body'));
    if (method.scopes && !method.scopes.some((scope) => scopes.includes(scope))) {
      wrong.push(`scopes ${scopes.join(' ')} do not suffice`);
    }
    return wrong;
  };
}

function methodsOf(resource: Resource): Method[] {
  return [
    ...Object.values(resource.methods ?? {}),
    ...Object.values(resource.resources ?? {}).flatMap(methodsOf),
  ];
}

function patternOf({ rootUrl, servicePath }: Discovery, { path }: Method): RegExp {
  const whole = `${rootUrl}${servicePath}${path}`.replace(/[.*?^$()|[\]\\]/g, '\\$&');
  return new RegExp(`^${whole.replace(/\{\+\w+\}/g, '.+').replace(/\{\w+\}/g, '[^/]+')}$`);
}

function checkParameters(known: Readonly<Record<string, Schema>>, given: URLSearchParams): string[] {
  const wrong: string[] = [];
  for (const name of new Set(given.keys())) {
    const schema = known[name];
    if (schema === undefined || schema.location === 'path') {
      wrong.push(`unknown parameter ${name}`);
      continue;
    }
    const values = given.getAll(name);
    if (values.length > 1 && !schema.repeated) wrong.push(`${name} is given more than once`);
    for (const value of values) {
      if (schema.enum && !schema.enum.includes(value)) wrong.push(`${name}=${value} is none of its values`);
      if (schema.type === 'integer' && !/^-?\d+$/.test(value)) wrong.push(`${name}=${value} is no number`);
      if (schema.type === 'boolean' && !/^(true|false)$/.test(value))
        wrong.push(`${name}=${value} is no boolean`);
      if (schema.maximum !== undefined && Number(value) > Number(schema.maximum))
        wrong.push(`${name} is too large`);
    }
  }
  return wrong;
}

function checkValue(document: Discovery, schema: Schema, value: unknown, at: string): string[] {
  if (schema.$ref) return checkValue(document, document.schemas[schema.$ref] ?? {}, value, at);
  // Null takes a field away in a patch.
  if (value === null || schema.type === 'any' || schema.type === undefined) return [];
  if (schema.type === 'array') {
    if (!Array.isArray(value)) return [`${at} is no list`];
    return value.flatMap((each, index) => checkValue(document, schema.items ?? {}, each, `${at}[${index}]`));
  }
  if (schema.type === 'object') {
    if (typeof value !== 'object') return [`${at} is no object`];
    return Object.entries(value).flatMap(([name, each]) => {
      const inner = schema.properties?.[name] ?? schema.additionalProperties;
      return inner ? checkValue(document, inner, each, `${at}.${name}`) : [`unknown field ${at}.${name}`];
    });
  }
  const type = schema.type === 'integer' || schema.type === 'number' ? 'number' : schema.type;
  if (typeof value !== type) return [`${at} is no ${schema.type}`];
  return schema.enum && !schema.enum.includes(String(value)) ? [`${at}: ${value} is none of its values`] : [];
}
