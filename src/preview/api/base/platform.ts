/** Where the preview runs: always a desktop's browser to plugins, whatever the screen, and never the desktop app. */
export const Platform = {
  isDesktop: true,
  isMobile: false,
  isDesktopApp: false,
  isMobileApp: false,
  isIosApp: false,
  isAndroidApp: false,
  isPhone: false,
  isTablet: false,
  isMacOS: onSystem(/Mac/),
  isWin: onSystem(/Win/),
  isLinux: onSystem(/Linux/),
  isSafari: /^((?!chrome|android).)*safari/i.test(window.navigator.userAgent),
  resourcePathPrefix: '',
};

function onSystem(name: RegExp): boolean {
  return name.test(window.navigator.platform);
}
