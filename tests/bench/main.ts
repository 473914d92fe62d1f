/** Runs the benches named, one after the other: `npm run bench -- NAME…` runs `run()` of tests/bench/NAME.ts. */
for (const name of process.argv.slice(2)) {
  const { run }: { run: () => void | Promise<void> } = await import(`./${name}.ts`)
  await run()
}

export {}
