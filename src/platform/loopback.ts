/** True for an address in the clear that does not leave this machine. */
export const isLoopback = (url: string): boolean =>
  /^http:\/\/(localhost|127(\.\d+){3}|\[::1\])(:\d+)?(\/|$)/.test(url);

/** True for the address of a caller on this machine, or in this very process. */
export const isLoopbackSource = (source: string): boolean =>
  source === 'memoire' || /^(127(\.\d+){3}|::1|0:0:0:0.*)$/.test(source);
