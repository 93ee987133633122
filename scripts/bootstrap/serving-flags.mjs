/**
 * How Node serves. A request leaves some hundred kilobytes that nobody keeps: with a young generation of a megabyte,
 * where V8 starts, a tenth of the processor went into collecting it. These take at most 96 MiB more.
 */
export const servingFlags = ['--min-semi-space-size=16', '--max-semi-space-size=32'];
