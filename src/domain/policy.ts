import * as z from 'zod/mini';
import { TemplateId } from './agenda';
import type { OwnTemplate } from './agendas/own-template';

/** What an organisation can turn off for its people. */
export const Feature = z.enum(['accounts', 'feeds', 'notifications', 'search', 'welcome']);
export type Feature = z.infer<typeof Feature>;

/** An agenda of the organisation's own, in place of the one Cairn comes with; what a person changed themselves beats it. */
export const PolicyTemplate = z.object({
  template: TemplateId,
  topics: z.array(z.object({ question: z.string().check(z.minLength(1)), minutes: z.number() })),
});

/** What an organisation sets for its people. Everything may be left out; a value that does not fit is as if it were. */
export const Policy = z.object({
  googleClientId: z.optional(z.string()),
  microsoftClientId: z.optional(z.string()),
  /** Hosts of the calendars Cairn works on; all it knows unless told. */
  hosts: z.optional(z.array(z.string())),
  templates: z.optional(z.array(PolicyTemplate)),
  /** What is older is deleted. */
  keepMonths: z.optional(z.number().check(z.gte(1))),
  /** Language of dates in agendas, recaps and reminders, as in `de-AT`; the browser's unless told. */
  language: z.optional(z.string()),
  off: z.optional(z.array(Feature)),
});
export type Policy = z.infer<typeof Policy>;

export const isOff = ({ off = [] }: Policy, feature: Feature): boolean => off.includes(feature);

export const isHostAllowed = ({ hosts }: Policy, host: string): boolean =>
  hosts === undefined || hosts.includes(host);

/** Reads what a browser hands over, value by value: one that does not fit takes no other with it. */
export function readPolicyFrom(raw: unknown): Policy {
  if (typeof raw !== 'object' || raw === null) return {};
  const fitting = Object.entries(raw).filter(([key, value]) =>
    Object.hasOwn(Policy.shape, key)
      ? z.safeParse(Policy.shape[key as keyof typeof Policy.shape], value).success
      : false,
  );
  const policy = z.safeParse(Policy, Object.fromEntries(fitting));
  if (!policy.success) return {};
  const { language, ...rest } = policy.data;
  return { ...rest, ...(language !== undefined && isLanguage(language) ? { language } : {}) };
}

function isLanguage(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length === 1;
  } catch {
    return false;
  }
}

/** The organisation's agendas as templates. */
export function templatesOf({ templates = [] }: Policy): OwnTemplate[] {
  return templates.map(({ template, topics }) => ({
    id: template,
    topics: topics.map(({ question, minutes }, index) => ({
      id: `policy:${template}:${index}`,
      question,
      minutes,
      purpose: 'plain',
    })),
    updatedAt: 0,
  }));
}
