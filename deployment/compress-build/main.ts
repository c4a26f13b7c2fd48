import { compressBuild } from './compress-build.ts'

/** Part of every command that builds and then serves. */
await compressBuild(process.argv[2] ?? 'dist')
