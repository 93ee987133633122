import { type LookupAddress, lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { FeedError } from './feed-failure.ts';
import { isLoopbackAddress, isPublicAddress } from './public-address.ts';

type Options = { readonly loopback: boolean; readonly resolve?: Resolve | undefined };

/** Every address of a name. */
export type Resolve = (
  host: string,
  done: (error: Error | null, addresses: readonly LookupAddress[]) => void,
) => void;

/**
 * How a connection finds its address: one name with a single address that is not public is refused whole, and what
 * is given back is what is connected to.
 */
export function guardedLookup({ loopback, resolve = everyAddress }: Options): LookupFunction {
  const may = ({ address }: LookupAddress) =>
    isPublicAddress(address) || (loopback && isLoopbackAddress(address));
  return (host, options, done) => {
    resolve(host, (error, found) => {
      const [first] = found;
      if (error || !first) return done(error ?? new FeedError('nom-inconnu'), '');
      if (!found.every(may)) return done(new FeedError('adresse-privee'), '');
      return options.all ? done(null, [...found]) : done(null, first.address, first.family);
    });
  };
}

const everyAddress: Resolve = (host, done) =>
  lookup(host, { all: true }, (error, addresses) => done(error, addresses ?? []));
