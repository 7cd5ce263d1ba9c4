import type { GoalNote } from '@/domain/goals/goal-note';
import { chartOf, confidences, trendOf } from '@/domain/goals/goal-note';
import { useSay } from '../say';

const width = 240;
const height = 48;
const pad = 6;

/** How sure somebody was of a goal over time: a stone for each answer, a tick at the foot for each meeting. */
export function GoalChart(props: {
  notes: readonly GoalNote[];
  meetings: readonly { readonly startAt: number }[];
}) {
  const say = useSay();
  const { points, meetings } = chartOf(props.notes, props.meetings);
  const answers = confidences(props.notes).map(({ confidence }) => confidence);
  const [first, last] = [answers[0], answers.at(-1)];
  if (first === undefined || last === undefined) return null;
  const x = (place: number): number => pad + place * (width - 2 * pad);
  const y = (value: number): number => height - 10 - value * (height - 18);
  const trend = trendOf(answers);
  const words = say(`confidence_${trend}`, { first, last });
  return (
    <figure class="goal-chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words} class="turns">
        {meetings.map((place, index) => (
          <path key={`${index}`} class="tick" d={`M${x(place)} ${height - 1}v-4`} />
        ))}
        <path
          class="way"
          d={points.map((point, index) => `${index === 0 ? 'M' : 'L'}${x(point.x)} ${y(point.y)}`).join('')}
        />
        {points.map((point, index) => (
          <ellipse
            key={point.at}
            class={`stone ${index === points.length - 1 ? 'tone-new' : 'tone-5'}`}
            cx={x(point.x)}
            cy={y(point.y)}
            rx={4.5}
            ry={3.2}
          />
        ))}
      </svg>
      <figcaption class="meta">{words}</figcaption>
    </figure>
  );
}
