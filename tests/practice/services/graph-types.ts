import { readContract } from './discovery.ts';

interface Property {
  readonly type: string;
  readonly collection?: boolean;
}

interface GraphType {
  readonly kind: 'entity' | 'complex' | 'enum';
  readonly base?: string;
  readonly properties?: Readonly<Record<string, Property>>;
  readonly navigation?: Readonly<Record<string, Property>>;
  readonly propertiesOmitted?: readonly string[];
  readonly navigationOmitted?: readonly string[];
  readonly members?: Readonly<Record<string, number>>;
}

const contract = readContract('microsoft/graph-v1.0-subset.json') as
  | { readonly types: Readonly<Record<string, GraphType>> }
  | undefined;

interface Names {
  readonly properties: Readonly<Record<string, Property>>;
  readonly omitted: readonly string[];
}

function namesOf(name: string): Names {
  const type = contract?.types[name];
  if (type === undefined) return { properties: {}, omitted: [] };
  const base = type.base ? namesOf(type.base) : { properties: {}, omitted: [] };
  return {
    properties: { ...base.properties, ...type.properties, ...type.navigation },
    omitted: [...base.omitted, ...(type.propertiesOmitted ?? []), ...(type.navigationOmitted ?? [])],
  };
}

/** What is wrong with a value sent as a Graph type: unknown fields, wrong kinds, unknown words of an enumeration. */
export function checkGraph(typeName: string, value: unknown, at = typeName): string[] {
  const type = contract?.types[typeName];
  if (contract === undefined || value === null) return [];
  if (type === undefined) return checkPrimitive(typeName, value, at);
  if (type.kind === 'enum') {
    return Object.hasOwn(type.members ?? {}, String(value))
      ? []
      : [`${at}: ${String(value)} is none of its words`];
  }
  if (typeof value !== 'object') return [`${at} is no object`];
  const { properties, omitted } = namesOf(typeName);
  return Object.entries(value).flatMap(([name, each]) => {
    if (name.startsWith('@') || name.includes('@odata.') || omitted.includes(name)) return [];
    const property = properties[name];
    if (property === undefined) return [`unknown field ${at}.${name}`];
    const bare = property.type.replace(/^microsoft\.graph\./, '');
    if (!property.collection) return checkGraph(bare, each, `${at}.${name}`);
    if (!Array.isArray(each)) return [`${at}.${name} is no list`];
    return each.flatMap((item, index) => checkGraph(bare, item, `${at}.${name}[${index}]`));
  });
}

function checkPrimitive(type: string, value: unknown, at: string): string[] {
  if (!type.startsWith('Edm.')) return [];
  const wanted = /Int|Double|Single|Decimal/.test(type)
    ? 'number'
    : type === 'Edm.Boolean'
      ? 'boolean'
      : 'string';
  return typeof value === wanted ? [] : [`${at} is no ${type}`];
}

/** Names in a `$select` that the type does not have. */
export function checkSelect(typeName: string, select: string | null): string[] {
  if (contract === undefined || select === null) return [];
  const { properties, omitted } = namesOf(typeName);
  return select
    .split(',')
    .filter((name) => name !== 'id' && !Object.hasOwn(properties, name) && !omitted.includes(name))
    .map((name) => `$select: ${typeName} has no ${name}`);
}
