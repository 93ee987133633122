import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ajouterJours, type DateCivile, dateCivile } from '#kernel/date-civile.ts';
import { masquerDont, masquerRepartition, type Part } from '#kernel/masque.ts';
import { trimestreCommunique } from '#kernel/periode-de-tableau.ts';
import { dresserTableau, type TableauLu } from './tableau.ts';
import { type TableauVu, voirDuDehors } from './tableau-vu.ts';

const petit = fc.integer({ min: 0, max: 12 });
const parts = fc
  .array(petit, { minLength: 1, maxLength: 7 })
  .map((nombres) => nombres.map((nombre, i): Part => ({ cle: `p${i}`, nombre })));
const tableau = fc
  .record({
    parOrigine: parts,
    parProfession: parts,
    sansSolution: parts,
    repondues24h: petit,
    horsTerritoire: petit,
    sansMedecinTraitant: petit,
    alertes: petit,
    rendus: petit,
    annules: petit,
    participants: petit,
    venus: petit,
    pasVenus: petit,
    rediriges: petit,
    inconnus: petit,
    libres: petit,
  })
  .map(({ inconnus, libres, ...t }): TableauLu => {
    const recues = t.parOrigine.reduce((n, { nombre }) => n + nombre, 0);
    const pourvus = t.venus + t.pasVenus + t.rediriges + inconnus;
    const dont = (n: number) => Math.min(n, recues);
    return {
      ...dresserTableau([], []),
      ...t,
      recues,
      repondues24h: dont(t.repondues24h),
      horsTerritoire: dont(t.horsTerritoire),
      sansMedecinTraitant: dont(t.sansMedecinTraitant),
      pourvus,
      offerts: pourvus + libres,
    };
  });

const PARTAGES = ['parOrigine', 'parProfession', 'sansSolution'] as const;
const DONTS = ['repondues24h', 'horsTerritoire', 'sansMedecinTraitant'] as const;
const SEULS = ['recues', 'alertes', 'rendus', 'annules', 'participants', 'offerts'] as const;
const PARTS_DE_CRENEAUX = ['venus', 'pasVenus', 'rediriges', 'inconnus', 'libres'] as const;

const estPetit = (n: number) => n > 0 && n < 5;

/** One of these other boards publishes the very same figures. */
function seConfond(t: TableauLu, autres: readonly TableauLu[]): boolean {
  const publie = voirDuDehors(t);
  return autres.some((autre) => memes(voirDuDehors(autre), publie));
}

function memes(a: TableauVu, b: TableauVu): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The same parts, this one having changed places with each of the others that differs from it. */
function echanges(siennes: readonly Part[], i: number): readonly (readonly Part[])[] {
  return siennes.flatMap(({ nombre }, j) =>
    nombre === siennes[i]?.nombre
      ? []
      : [
          siennes.map((part, k) => {
            if (k === i) return { ...part, nombre };
            return k === j ? { ...part, nombre: siennes[i]?.nombre ?? 0 } : part;
          }),
        ],
  );
}

function creneauxDe(t: TableauLu): readonly Part[] {
  const inconnus = t.pourvus - t.venus - t.pasVenus - t.rediriges;
  const nombres = { ...t, inconnus, libres: t.offerts - t.pourvus };
  return PARTS_DE_CRENEAUX.map((cle) => ({ cle, nombre: nombres[cle] }));
}

function avecCreneaux(t: TableauLu, siens: readonly Part[]): TableauLu {
  const de = (cle: string) => siens.find((part) => part.cle === cle)?.nombre ?? 0;
  const [venus, pasVenus, rediriges] = [de('venus'), de('pasVenus'), de('rediriges')];
  return {
    ...t,
    venus,
    pasVenus,
    rediriges,
    pourvus: venus + pasVenus + rediriges + de('inconnus'),
  };
}

describe('Ce qu’une institution lit d’un trimestre', () => {
  it('ne laisse retrouver aucune part de 1 à 4, ni du total ni des autres parts', () => {
    fc.assert(
      fc.property(tableau, (t) => {
        for (const nom of PARTAGES) {
          const vues = voirDuDehors(t)[nom];
          const total = t[nom].reduce((n, { nombre }) => n + nombre, 0);
          for (const vue of vues.parts)
            if (typeof vue.nombre === 'number') expect(estPetit(vue.nombre)).toBe(false);
          if (estPetit(total)) expect(vues.parts).toEqual([]);
          for (const [i, { nombre }] of t[nom].entries())
            if (estPetit(nombre) && total >= 5 && vues.parts.length > 0)
              expect(
                seConfond(
                  t,
                  echanges(t[nom], i).map((autres) => ({ ...t, [nom]: autres })),
                ),
              ).toBe(true);
        }
      }),
    );
  });

  it('dans aucun partage en trois, essayés tous, ne fixe une part petite', () => {
    const nombres = Array.from({ length: 12 }, (_, n) => n);
    const partages = nombres.flatMap((a) => nombres.flatMap((b) => nombres.map((c) => [a, b, c])));
    const groupes = Map.groupBy(partages, (partage) =>
      JSON.stringify(masquerRepartition(partage.map((nombre, i) => ({ cle: `${i}`, nombre })))),
    );
    for (const groupe of groupes.values())
      for (const i of [0, 1, 2]) {
        const possibles = new Set(groupe.map((partage) => partage[i] ?? 0));
        if ([...possibles].some(estPetit)) expect(possibles.size).toBeGreaterThan(1);
      }
  });

  it('ne dit aucune part quand toutes sont petites : leur total seul ne les donne pas non plus', () => {
    const quatre = [1, 2, 3, 4].map((n): Part => ({ cle: `p${n}`, nombre: 4 }));
    const autrement = quatre.map((part, i): Part => ({ ...part, nombre: [13, 1, 1, 1][i] ?? 0 }));
    for (const siennes of [quatre, autrement])
      expect(masquerRepartition(siennes)).toEqual({ total: 16, parts: [] });
  });

  it('ne laisse pas retrouver comment finirent peu de rendez-vous, ni peu de créneaux restés libres', () => {
    fc.assert(
      fc.property(tableau, (t) => {
        const vu = voirDuDehors(t);
        const lus = [vu.offerts, vu.pourvus, vu.venus, vu.pasVenus, vu.rediriges, vu.inconnus];
        for (const lu of lus) if (typeof lu === 'number') expect(estPetit(lu)).toBe(false);
        const siens = creneauxDe(t);
        const dits = [vu.venus, vu.pasVenus, vu.rediriges, vu.inconnus, vu.pourvus];
        if (dits.every((dit) => dit === 'tu')) return;
        for (const [i, { nombre }] of siens.entries())
          if (estPetit(nombre))
            expect(
              seConfond(
                t,
                echanges(siens, i).map((autres) => avecCreneaux(t, autres)),
              ),
            ).toBe(true);
      }),
    );
  });

  it('ne dit ni un compte de 1 à 4, ni ce qu’il en reste d’un total, ni un autre dont ils suivraient', () => {
    fc.assert(
      fc.property(tableau, (t) => {
        const vu = voirDuDehors(t);
        for (const nom of SEULS)
          if (typeof vu[nom] === 'number') expect(estPetit(vu[nom])).toBe(false);
        for (const nom of DONTS) {
          const reste = t.recues - t[nom];
          if (!estPetit(t[nom]) && !estPetit(reste) && !estPetit(t.recues)) continue;
          if (t.recues === 0) continue;
          expect(vu[nom]).not.toBeTypeOf('number');
          const autres = Array.from({ length: t.recues + 1 }, (_, n) => ({ ...t, [nom]: n }));
          expect(
            seConfond(
              t,
              autres.filter((autre) => autre[nom] !== t[nom]),
            ),
          ).toBe(true);
        }
        expect([vu.repondues, vu.recenses]).toEqual(['tu', 'tu']);
      }),
    );
  });

  it('tait au moins quatre comptes de la même façon, quel que soit le total', () => {
    for (let total = 5; total <= 40; total++)
      for (let n = 1; n < total; n++) {
        const vu = masquerDont(n, total);
        if (typeof vu === 'number') expect([n, total - n].some(estPetit)).toBe(false);
        else {
          const memes = Array.from({ length: total + 1 }, (_, m) => masquerDont(m, total));
          expect(memes.filter((meme) => meme === vu).length).toBeGreaterThanOrEqual(4);
        }
      }
  });

  it('dit un compte et ce qu’il en reste quand ni l’un ni l’autre n’est petit', () => {
    expect(masquerDont(76, 81)).toBe(76);
    expect(masquerDont(78, 81)).toBe('presque-tout');
    expect(masquerDont(3, 81)).toBe('peu');
    expect(masquerDont(81, 81)).toBe(81);
    expect(masquerDont(2, 3)).toBe('tu');
  });
});

describe('Les périodes qu’une institution lit', () => {
  const jour = fc
    .integer({ min: 0, max: 1200 })
    .map((n): DateCivile => ajouterJours(dateCivile('2026-01-01'), n));

  it('ne se recouvrent jamais sans être la même, et sont finies : rien ne s’y retranche', () => {
    fc.assert(
      fc.property(jour, jour, jour, (un, autre, aujourdhui) => {
        const a = trimestreCommunique(un, aujourdhui);
        const b = trimestreCommunique(autre, aujourdhui);
        expect(a.du === b.du ? a.au === b.au : a.au < b.du || b.au < a.du).toBe(true);
        expect(ajouterJours(a.au, 2) <= aujourdhui).toBe(true);
      }),
    );
  });

  it('s’ouvrent quand la dernière demande a eu ses 24 heures', () => {
    const lu = (aujourdhui: string) =>
      trimestreCommunique(dateCivile(aujourdhui), dateCivile(aujourdhui)).du;
    expect([lu('2026-10-01'), lu('2026-10-02')]).toEqual(['2026-04-01', '2026-07-01']);
  });
});
