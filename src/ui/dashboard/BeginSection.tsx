import '../theme/secret.css';
import type { Audience } from '@/domain/audience';
import type { Pair } from '@/domain/pair';
import { promptsFor } from '@/domain/prompts';
import { AudienceSwitch } from '../AudienceSwitch';
import { useSay } from '../say';
import { Section } from './PageHead';

/** Who sees the answers after a meeting to begin with, for this pair; each line can still be changed. */
export function BeginSection(props: {
  pair: Pair;
  onAudience: (prompt: string, audience: Audience) => void;
}) {
  const say = useSay();
  const { role, audiences } = props.pair;
  return (
    <Section title={say('begin_title')}>
      <p class="soft">{say('begin_lead')}</p>
      <ul class="rows">
        {promptsFor(role, 'yes', audiences).map(({ prompt, labelKey, audience }) => (
          <li key={prompt} class="leaving-line">
            <span>{say(labelKey)}</span>
            <AudienceSwitch
              value={audience}
              label={say('audience_of', { what: say(labelKey) })}
              onChange={(chosen) => props.onAudience(prompt, chosen)}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
