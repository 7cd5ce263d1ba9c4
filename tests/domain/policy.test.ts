import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Feature, isHostAllowed, Policy, readPolicyFrom, templatesOf } from '@/domain/policy';
import { root } from '../house/source';

const schema = JSON.parse(readFileSync(join(root, 'public/policy.json'), 'utf8')) as {
  properties: Record<string, { description: string }>;
};

describe('what an organisation sets', () => {
  test('is read value by value: one that does not fit takes no other with it', () => {
    expect(
      readPolicyFrom({
        googleClientId: 'abc',
        microsoftClientId: 5,
        keepMonths: 0,
        hosts: ['calendar.google.com'],
        off: ['nonsense'],
        language: 'not a language',
        unknown: true,
      }),
    ).toEqual({ googleClientId: 'abc', hosts: ['calendar.google.com'] });
    expect(readPolicyFrom(undefined)).toEqual({});
    expect(readPolicyFrom('x')).toEqual({});
  });

  test('names in the schema browsers read what the product reads, and nothing else', () => {
    expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(Policy.shape).sort());
    for (const feature of Feature.options) expect(schema.properties['off']?.description).toContain(feature);
    const guide = readFileSync(join(root, 'docs/organisations.md'), 'utf8');
    for (const key of Object.keys(Policy.shape)) expect(guide).toContain(`| \`${key}\``);
    for (const feature of Feature.options) expect(guide).toContain(`\`${feature}\``);
  });

  test('hosts that are not named are left alone', () => {
    expect(isHostAllowed({}, 'outlook.office.com')).toBe(true);
    expect(isHostAllowed({ hosts: ['calendar.google.com'] }, 'outlook.office.com')).toBe(false);
  });

  test('agendas of its own take the place of those Cairn comes with', () => {
    const [own] = templatesOf({
      templates: [{ template: 'first', topics: [{ question: 'Why here?', minutes: 30 }] }],
    });
    expect(own).toMatchObject({ id: 'first', topics: [{ question: 'Why here?', minutes: 30 }] });
  });
});
