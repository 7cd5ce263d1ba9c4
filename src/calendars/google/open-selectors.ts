/** What is looked for in an open event, best first: its bubble (ids seen 2019 to 2026) and its own page. */
export const openSelectors = {
  bubbleTitle: ['#rAECCd', '#xDetDlgWhen [role="heading"]', '#xDetDlgWhen [data-text]'],
  bubbleWhen: ['#xDetDlgWhen'],
  bubblePlace: ['#xDetDlgLoc', '#xDetDlgRoom'],
  bubbleDescription: ['#xDetDlgDesc'],
  bubbleVideo: ['#xDetDlgVideo a[href]'],
  bubbleCalendar: ['#xDetDlgCal'],
  guestCount: ['#xDetDlgAtt'],
  guest: [
    '[role="treeitem"][data-email], [role="treeitem"][data-id], [role="treeitem"][data-hovercard-id]',
    '[data-email][data-hovercard-id]',
  ],
  formTitle: ['#xTiIn', '#xTiIn input'],
  formPlace: ['#xLocIn input[role="combobox"]', '#xLocIn input'],
  formVideo: ['#xRTCIn a[href]', 'a[href*="meet.google.com/"]'],
  formDescription: ['#xDescIn [role="textbox"]', '#xDescIn [contenteditable="true"]'],
  formReadOnlyDescription: ['#xDesc > div', '#xDesc'],
  formGuests: ['#xGstLst', '[role="tabpanel"] [role="tree"]'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
