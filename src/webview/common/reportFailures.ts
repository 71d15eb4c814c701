/** Tells of script errors and of what the page's security policy has stopped. */
export function reportFailures(report: (reason: string) => void): void {
  window.addEventListener('error', event => {
    report(`${event.message} (${event.filename}:${event.lineno}:${event.colno})`);
  });
  window.addEventListener('unhandledrejection', event => {
    report(`unhandled rejection: ${String(event.reason)}`);
  });
  document.addEventListener('securitypolicyviolation', event => {
    report(`security policy: ${event.effectiveDirective} stopped ${event.blockedURI}`);
  });
}
