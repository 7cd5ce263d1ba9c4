import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { panelWidth, placePanel } from '@/app/page/place-panel';

const view = { width: 1280, height: 900 };

describe('where the panel stands', () => {
  test('it stands after the event, eight pixels apart, at its top', () => {
    const place = placePanel({ left: 400, top: 120, width: 448, height: 300 }, view, 360, false);
    expect(place).toMatchObject({ as: 'panel', left: 856, top: 120 });
  });

  test('it goes to the other side when there is no room after the event', () => {
    const place = placePanel({ left: 800, top: 120, width: 448, height: 300 }, view, 360, false);
    expect(place).toMatchObject({ as: 'panel', left: 800 - 8 - panelWidth });
  });

  test('on a right-to-left page the side before comes first', () => {
    const place = placePanel({ left: 400, top: 120, width: 448, height: 300 }, view, 360, true);
    expect(place).toMatchObject({ as: 'panel', left: 400 - 8 - panelWidth });
  });

  test('with no room on either side only a tab at the edge is left', () => {
    const place = placePanel({ left: 100, top: 120, width: 1080, height: 600 }, view, 360, false);
    expect(place).toMatchObject({ as: 'tab', left: view.width - 44 });
  });

  test('it never covers the event and never leaves the window', () => {
    const box = fc.record({
      left: fc.integer({ min: 0, max: 1280 }),
      top: fc.integer({ min: -200, max: 900 }),
      width: fc.integer({ min: 40, max: 1280 }),
      height: fc.integer({ min: 40, max: 900 }),
    });
    fc.assert(
      fc.property(box, fc.integer({ min: 60, max: 2000 }), fc.boolean(), (event, height, rightToLeft) => {
        const place = placePanel(event, view, height, rightToLeft);
        const shown = Math.min(height, place.maxHeight);
        expect(place.top).toBeGreaterThanOrEqual(0);
        if (place.as === 'tab') return;
        expect(place.top + shown).toBeLessThanOrEqual(view.height);
        expect(place.left).toBeGreaterThanOrEqual(0);
        expect(place.left + panelWidth).toBeLessThanOrEqual(view.width);
        const apart = place.left + panelWidth <= event.left || place.left >= event.left + event.width;
        expect(apart).toBe(true);
      }),
    );
  });
});
