import '../theme/prepare.css';
import type { MeetingView } from '@/domain/views';
import { useDates } from '../dates';
import { Icon } from '../Icon';
import { Name } from '../Name';
import { useSay } from '../say';

/** With whom and when, and whether the agenda is attached. */
export function PrepareHead({ view, attached }: { view: MeetingView; attached: boolean }) {
  const say = useSay();
  const dates = useDates();
  const { meeting, pair } = view;
  return (
    <div class="prepare-head">
      <h2 class="title">
        <Name>{pair?.name ?? (meeting.title || say('event_untitled'))}</Name>
      </h2>
      <p class="soft">{dates.span(meeting.start, meeting.end, meeting.zone)}</p>
      {attached && (
        <p class="attached">
          <Icon name="check" />
          {say('event_attached')}
        </p>
      )}
    </div>
  );
}
