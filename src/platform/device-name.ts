/** What this browser may be called beside another: "Chrome, Windows". The person can say it better. */
export function ownName(): string {
  const { userAgent, userAgentData } = navigator as Navigator & {
    userAgentData?: { platform?: string; brands?: readonly { brand: string }[] };
  };
  const brand =
    /Firefox/.exec(userAgent)?.[0] ??
    ['Microsoft Edge', 'Google Chrome', 'Chromium'].find((name) =>
      userAgentData?.brands?.some((each) => each.brand === name),
    ) ??
    'Browser';
  const platform =
    userAgentData?.platform || /Windows|Mac OS X|Android|Linux|CrOS/.exec(userAgent)?.[0] || '';
  return platform === '' ? brand : `${brand}, ${platform}`;
}
