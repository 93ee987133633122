import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bulletin, ecrireContenu, lireBulletin, lireContenu, ranger } from './bulletin.ts';
import {
  anomaliesDe,
  candidatsDuTourSuivant,
  compter,
  ecrireDepouillement,
  elire,
  repondre,
  requis,
} from './depouillement.ts';
import { optionsDe } from './scrutin.ts';

const CANDIDATS = ['Ambre', 'Basile', 'Clovis', 'Delphine', 'Éloi'];
const election = { genre: 'election', candidats: CANDIDATS, sieges: 2 } as const;
const options = optionsDe(election);
const sansRegle = { seuil: null, base: null };

const unBulletin = (sieges = 2): fc.Arbitrary<Bulletin> =>
  fc.subarray(
    options.map(({ code }) => code),
    { maxLength: sieges },
  );
const urne = fc.array(unBulletin(), { maxLength: 60 });
const depouiller = (bulletins: readonly Bulletin[], regle: object = {}) => {
  const decompte = compter(bulletins, options);
  const inscrits = bulletins.length + 5;
  return elire({ ...sansRegle, sieges: 2, options, ...regle }, { decompte, inscrits });
};
const repartis = (...voix: readonly number[]): readonly Bulletin[] =>
  voix.flatMap((n, i) => Array.from({ length: n }, () => [String(i + 1)]));
const sorts = (bulletins: readonly Bulletin[], regle?: object) =>
  Object.fromEntries(
    depouiller(bulletins, regle).classement.map(({ libelle, sort }) => [libelle, sort]),
  );

describe('Un décompte', () => {
  it('ne perd ni n’ajoute de voix, et l’ordre des bulletins n’y change rien', () => {
    fc.assert(
      fc.property(urne, fc.infiniteStream(fc.nat()), (bulletins, hasard) => {
        const compte = compter(bulletins, options);
        const total = Object.values(compte.voix).reduce((a, b) => a + b, 0);
        expect(total).toBe(bulletins.reduce((n, b) => n + b.length, 0));
        expect(compte.bulletins).toBe(bulletins.length);
        const melanges = bulletins
          .map((b) => ({ b, rang: hasard.next().value }))
          .sort((a, b) => a.rang - b.rang)
          .map(({ b }) => b);
        expect(compter(melanges, options)).toEqual(compte);
        expect(ranger(melanges)).toEqual(ranger(bulletins));
      }),
    );
  });

  it('se retrouve, compté bulletin par bulletin sur la liste publiée', () => {
    fc.assert(
      fc.property(urne, (bulletins) => {
        const publie = ecrireDepouillement({
          ...{ scrutin: 's', titre: 't', genre: 'election', sieges: 2, options, inscrits: 60 },
          ...{ emargements: bulletins.length, bulletins, recepisses: [] },
        });
        const lus: unknown = JSON.parse(publie).bulletins;
        const compte = compter(bulletins, options);
        for (const { code } of options) {
          const fois = Array.isArray(lus)
            ? lus.filter((texte) => String(texte).split('+').includes(code)).length
            : -1;
          expect(fois).toBe(compte.voix[code]);
        }
      }),
    );
  });
});

describe('Une élection', () => {
  it('ne pourvoit jamais plus de sièges qu’il n’y en a, et jamais un moins bien placé avant un mieux placé', () => {
    const regle = fc.record({
      seuil: fc.constantFrom(null, 'relative', 'absolue', 'deux-tiers'),
      base: fc.constantFrom('exprimes', 'votants', 'inscrits'),
      sieges: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(urne, regle, (bulletins, dite) => {
        const { classement, elus, restants } = depouiller(bulletins, dite);
        expect(elus).toBeLessThanOrEqual(dite.sieges);
        expect(elus + restants).toBe(dite.sieges);
        const derniers = classement.filter(({ sort }) => sort === 'elu').map(({ voix }) => voix);
        const autres = classement.filter(({ sort }) => sort !== 'elu').map(({ voix }) => voix);
        if (derniers.length > 0 && autres.length > 0)
          expect(Math.min(...derniers)).toBeGreaterThan(Math.max(...autres));
        const egaux = classement.filter(({ sort }) => sort === 'a-departager');
        expect(new Set(egaux.map(({ voix }) => voix)).size).toBeLessThanOrEqual(1);
        if (egaux.length > 0) expect(egaux.length).toBeGreaterThan(restants);
      }),
    );
  });

  it('élit ceux qui ont le plus de voix', () => {
    expect(sorts(repartis(5, 9, 2))).toMatchObject({
      Basile: 'elu',
      Ambre: 'elu',
      Clovis: 'non-elu',
      Éloi: 'non-elu',
    });
  });

  it('dit une égalité au dernier siège, sans deviner qui l’emporte', () => {
    const resultat = depouiller(repartis(9, 4, 4, 1));
    expect(resultat).toMatchObject({ elus: 1, restants: 1 });
    expect(sorts(repartis(9, 4, 4, 1))).toMatchObject({
      Ambre: 'elu',
      Basile: 'a-departager',
      Clovis: 'a-departager',
      Delphine: 'non-elu',
    });
    expect(candidatsDuTourSuivant(resultat)).toEqual(['Basile', 'Clovis', 'Delphine', 'Éloi']);
  });

  it('laisse deux premiers à égalité quand il y a un siège pour chacun', () => {
    expect(sorts(repartis(4, 4, 1))).toMatchObject({ Ambre: 'elu', Basile: 'elu' });
  });

  it('n’élit personne sous la majorité que disent les statuts, ni sans une voix', () => {
    const regle = { seuil: 'absolue', base: 'exprimes' };
    expect(sorts(repartis(6, 5), regle)).toMatchObject({
      Ambre: 'elu',
      Basile: 'sous-le-seuil',
      Clovis: 'non-elu',
    });
    expect(sorts(repartis(5, 5), regle)).toMatchObject({ Ambre: 'sous-le-seuil' });
    expect(depouiller([])).toMatchObject({ elus: 0, restants: 2 });
  });
});

describe('Une question', () => {
  const question = { genre: 'question', candidats: [], sieges: null } as const;
  const repondue = (oui: number, non: number, abstention: number, regle: object) => {
    const bulletins = [
      ...Array.from({ length: oui }, () => ['oui']),
      ...Array.from({ length: non }, () => ['non']),
      ...Array.from({ length: abstention }, () => ['abstention']),
    ];
    const decompte = compter(bulletins, optionsDe(question));
    return repondre({ ...sansRegle, ...regle }, { decompte, inscrits: 20 }).adopte;
  };

  it('n’est ni adoptée ni rejetée quand nul n’a dit la majorité des statuts', () => {
    expect(repondue(9, 1, 0, {})).toBeNull();
  });

  it('suit la majorité donnée, et ce dont elle est la majorité', () => {
    expect(repondue(5, 4, 3, { seuil: 'relative' })).toBe(true);
    expect(repondue(4, 4, 3, { seuil: 'relative' })).toBe(false);
    expect(repondue(5, 4, 3, { seuil: 'absolue', base: 'exprimes' })).toBe(true);
    expect(repondue(5, 4, 3, { seuil: 'absolue', base: 'votants' })).toBe(false);
    expect(repondue(11, 0, 0, { seuil: 'absolue', base: 'inscrits' })).toBe(true);
    expect(repondue(10, 0, 0, { seuil: 'absolue', base: 'inscrits' })).toBe(false);
    expect(repondue(6, 3, 0, { seuil: 'deux-tiers', base: 'exprimes' })).toBe(true);
    expect(repondue(5, 3, 0, { seuil: 'deux-tiers', base: 'exprimes' })).toBe(false);
  });

  it('demande le plus petit nombre de voix qui atteint le seuil', () => {
    const part = { absolue: [1, 2], 'deux-tiers': [2, 3], 'trois-quarts': [3, 4] } as const;
    const seuils = fc.constantFrom('absolue', 'deux-tiers', 'trois-quarts');
    fc.assert(
      fc.property(seuils, fc.integer({ min: 1, max: 5000 }), (seuil, inscrits) => {
        const decompte = { bulletins: 0, blancs: 0, voix: {} };
        const n = requis({ seuil, base: 'inscrits' }, { decompte, inscrits }) ?? 0;
        const [haut, bas] = part[seuil];
        const atteint = (voix: number) =>
          seuil === 'absolue' ? voix * bas > inscrits * haut : voix * bas >= inscrits * haut;
        expect(atteint(n)).toBe(true);
        expect(atteint(n - 1)).toBe(false);
      }),
    );
  });
});

describe('Un bulletin', () => {
  it('nomme au plus autant de candidats que de sièges, ou personne s’il est blanc', () => {
    const lire = (choix: readonly string[], blanc = false) =>
      lireBulletin(election, { choix, blanc });
    expect(lire(['4', '2'])).toEqual({ ok: true, valeur: ['2', '4'] });
    expect(lire([], true)).toEqual({ ok: true, valeur: [] });
    expect(lire(['1', '2', '3'])).toMatchObject({
      refus: { motif: 'trop-de-noms', sieges: 2, nommes: 3 },
    });
    expect(lire([])).toMatchObject({ refus: { motif: 'choix-a-faire' } });
    expect(lire(['1'], true)).toMatchObject({ refus: { motif: 'choix-a-faire' } });
    expect(lire(['9'])).toMatchObject({ refus: { motif: 'choix-inconnu' } });
  });

  it('se relit de son enveloppe, dont la longueur ne dit rien', () => {
    const recepisse = '7K2M-9QXD-4TZA';
    const vide = ecrireContenu(election, { recepisse, bulletin: [] }).length;
    fc.assert(
      fc.property(unBulletin(), (bulletin) => {
        const texte = ecrireContenu(election, { recepisse, bulletin });
        expect(texte).toHaveLength(vide);
        expect(lireContenu(election, texte)).toEqual({ recepisse, bulletin });
      }),
    );
    for (const faux of ['', 'x', `${recepisse} 2+1`, `${recepisse} 1+1`, `${recepisse} 1+2+3`])
      expect(lireContenu(election, faux), faux).toBeNull();
  });
});

describe('Une urne', () => {
  const lus = [
    { recepisse: 'A', bulletin: ['1'] },
    { recepisse: 'B', bulletin: [] },
  ];
  const bonne = { marques: ['x', 'y'], voix: ['x', 'y', 'z'], enveloppes: 2, lus };

  it('dont un bulletin manque, est en trop, altéré ou copié ne passe pas', () => {
    expect(anomaliesDe(bonne)).toEqual([]);
    expect(anomaliesDe({ ...bonne, enveloppes: 1, lus: lus.slice(1) })).toEqual([
      'bulletins-differents-des-emargements',
    ]);
    expect(anomaliesDe({ ...bonne, lus: lus.slice(1) })).toEqual(['enveloppe-illisible']);
    const copie = [lus[0], lus[0]].filter((lu) => lu !== undefined);
    expect(anomaliesDe({ ...bonne, lus: copie })).toEqual(['recepisse-en-double']);
    expect(anomaliesDe({ ...bonne, marques: ['x', 'x'] })).toEqual(['emargement-inconnu']);
    expect(anomaliesDe({ ...bonne, marques: ['x', 'q'] })).toEqual(['emargement-inconnu']);
  });
});
