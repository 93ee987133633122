// Preloaded in a server that is measured: answers its own processor time, in microseconds.
process.on('message', (asked) => {
  if (asked !== 'cpu') return;
  const { user, system } = process.cpuUsage();
  if (process.env.BENCH_DETAIL)
    console.error(process.argv[1].slice(-12), 'user', user, 'system', system);
  process.send?.({ cpu: user + system });
});
process.channel?.unref();
