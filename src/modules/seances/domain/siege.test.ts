import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heure } from '#kernel/formats.ts';
import { direPresences } from './presences.ts';
import { estDuCorps, type Participant, voixPresentes } from './seance.ts';
import {
  assisesDe,
  cleDuSiege,
  comptesDe,
  direRang,
  ecouteSeulement,
  parSiege,
  siegeants,
} from './siege.ts';
import { votantsDe } from './vote-secret.ts';

const minute = (n: number) => new Date(n * 60_000);
type Dit = Partial<Participant> & Pick<Participant, 'id'>;
const un = (dit: Dit): Participant => ({
  ...{ qui: dit.id, nom: dit.id, adhesionId: null, professionnelId: null, qualite: null },
  ...{ rang: 'titulaire', siege: null, titulaire: null, collegeId: null, college: null },
  ...{ voix: 'deliberative', courriel: null, envoyeeLe: null, reponse: null },
  ...{ arrivee: null, depart: null, presence: null, mandataireId: null },
  ...dit,
});

const passage = fc.option(
  fc.record({ arrivee: fc.nat({ max: 9 }), duree: fc.option(fc.integer({ min: 1, max: 9 })) }),
);
/** Five seats, each with up to two titulaires, suppléants, who lost the seat, and guests; proxies to anybody. */
const salle = fc
  .array(
    fc.record({
      siege: fc.nat({ max: 4 }),
      rang: fc.constantFrom('titulaire', 'titulaire', 'suppleant', 'remplace', 'invite'),
      passage,
      mandataire: fc.option(fc.nat({ max: 11 })),
    }),
    { maxLength: 12 },
  )
  .map((dits) => {
    const pris = new Map<number, number>();
    return dits.map(({ siege, rang, passage: p, mandataire }, i) => {
      const hors = rang === 'invite' || rang === 'remplace';
      const deja = pris.get(siege) ?? 0;
      if (rang === 'titulaire') pris.set(siege, deja + 1);
      const depart = p && p.duree !== null ? minute(p.arrivee + p.duree) : null;
      return un({
        id: `p${i}`,
        rang: rang === 'titulaire' && deja > 1 ? 'suppleant' : rang,
        siege: rang === 'invite' ? null : `s${siege}`,
        voix: hors ? null : 'deliberative',
        arrivee: p ? minute(p.arrivee) : null,
        depart,
        mandataireId: mandataire === null || mandataire === i ? null : `p${mandataire}`,
      });
    });
  });

describe('Un siège', () => {
  it('n’a jamais deux voix, qui que ce soit dans la salle, et autant de bulletins que de voix', () => {
    fc.assert(
      fc.property(salle, (tous) => {
        const comptes = comptesDe(tous);
        expect(comptes).toHaveLength(parSiege(tous).size);
        expect(comptes.every(({ present, represente }) => !(present && represente))).toBe(true);
        const { voix } = voixPresentes(comptes);
        const bulletins = votantsDe(tous).flatMap((v) => v.voix.map((de) => de ?? v.nom));
        expect(bulletins).toHaveLength(voix);
        const sieges = tous.filter(({ nom }) => bulletins.includes(nom)).map(cleDuSiege);
        expect(new Set(sieges).size).toBe(sieges.length);
      }),
    );
  });

  it('est tenu par son titulaire dès qu’il est là, et par un suppléant tant qu’il n’y est pas', () => {
    fc.assert(
      fc.property(salle, (tous) => {
        const assis = siegeants(tous);
        expect(siegeants(tous.toReversed())).toEqual(assis);
        for (const siens of parSiege(tous).values()) {
          const la = siens.filter((p) => p.arrivee && !p.depart);
          const titulaire = la.find(({ rang }) => rang === 'titulaire');
          expect(siens.filter(({ id }) => assis.has(id))).toHaveLength(la.length > 0 ? 1 : 0);
          const tient = siens.find(({ id }) => assis.has(id));
          if (titulaire) expect(tient?.rang).toBe('titulaire');
        }
        expect(tous.some((p) => !estDuCorps(p) && assis.has(p.id))).toBe(false);
      }),
    );
  });

  it('dit d’heure en heure qui l’a tenu, un seul à la fois', () => {
    fc.assert(
      fc.property(salle, fc.nat({ max: 20 }), (tous, n) => {
        const quand = new Date(minute(n).getTime() + 30_000);
        const la = (p: { readonly de: Date; readonly a: Date | null }) =>
          p.de <= quand && (p.a === null || p.a > quand);
        for (const siens of parSiege(tous).values()) {
          const presents = siens.filter((p) => p.arrivee && la({ de: p.arrivee, a: p.depart }));
          const assis = siens.filter((p) => assisesDe(p, tous).some(la));
          expect(assis).toHaveLength(presents.length > 0 ? 1 : 0);
          const titulaire = presents.find(({ rang }) => rang === 'titulaire');
          for (const p of assis) expect(ecouteSeulement(p, tous)).toBe(false);
          if (titulaire) expect(assis[0]?.rang).toBe('titulaire');
        }
      }),
    );
  });
});

describe('Un suppléant', () => {
  it('n’a fait qu’écouter quand un autre a tenu le siège tout le temps qu’il était là', () => {
    const titulaire = un({ id: 'a', siege: '1', arrivee: minute(0) });
    const suppleant = un({ id: 'b', siege: '1', rang: 'suppleant', arrivee: minute(10) });
    expect(ecouteSeulement(suppleant, [titulaire, suppleant])).toBe(true);
    expect(ecouteSeulement(titulaire, [titulaire, suppleant])).toBe(false);
    const parti = { ...titulaire, depart: minute(30) };
    expect(ecouteSeulement(suppleant, [parti, suppleant])).toBe(false);
    expect(ecouteSeulement({ ...suppleant, depart: minute(20) }, [parti])).toBe(true);
    expect(ecouteSeulement({ ...suppleant, arrivee: null }, [titulaire, suppleant])).toBe(false);
  });
});

describe('Les présents d’un procès-verbal', () => {
  it('sont nommés en leur qualité, un suppléant avec les heures où il a siégé', () => {
    const suppleant = { rang: 'suppleant', titulaire: 'Mme A' } as const;
    const tous = [
      un({ id: 'a', nom: 'Mme A', siege: '1', arrivee: minute(40) }),
      un({ id: 'b', nom: 'M. B', siege: '1', ...suppleant, arrivee: minute(0) }),
      un({ id: 'c', nom: 'Mme C', siege: '2' }),
      un({
        id: 'd',
        nom: 'M. D',
        siege: '2',
        ...suppleant,
        titulaire: 'Mme C',
        arrivee: minute(0),
      }),
      un({ id: 'e', nom: 'Mme E', siege: '1', ...suppleant, arrivee: minute(50) }),
      un({
        id: 'f',
        nom: 'M. F',
        rang: 'invite',
        voix: null,
        qualite: 'Maire',
        arrivee: minute(0),
      }),
      un({ id: 'g', nom: 'Mme G', siege: '3', mandataireId: 'a' }),
      un({ id: 'h', nom: 'M. H', siege: '4', ...suppleant, titulaire: 'Mme I' }),
    ];
    expect(direPresences(tous, { fuseau: 'UTC', ouverteLe: minute(10) })).toEqual([
      `Présents (3)\u00A0: Mme A (titulaire), M. B (suppléant(e) de Mme A, siège jusqu’à ${heure(minute(40), 'UTC')}), M. D (suppléant(e) de Mme C).`,
      'Suppléants à l’écoute (1)\u00A0: Mme E (suppléant(e) de Mme A).',
      'Invités (1)\u00A0: M. F (Maire).',
      'Remplacés par leur suppléant (1)\u00A0: Mme C.',
      'Représentés (1)\u00A0: Mme G par Mme A.',
    ]);
    const [dernier] = tous.slice(-1);
    expect(dernier && direRang(dernier, tous)).toBe('suppléant(e) de Mme I, siège sans titulaire');
    // Before the session opened, nobody sat.
    const tard = direPresences(tous, { fuseau: 'UTC', ouverteLe: minute(45) });
    expect(tard[1]).toContain('M. B (suppléant(e) de Mme A)');
  });
});
