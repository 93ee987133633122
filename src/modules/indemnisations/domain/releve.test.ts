import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { additionner, centimes, prorata } from '#kernel/centimes.ts';
import { heureDeMinutes } from '#kernel/heure-civile.ts';
import { compter, fait, jour, regle, total } from '../testing/regles.ts';
import { valeurDuBareme } from './kilometres.ts';
import type { LigneGelee } from './ligne.ts';
import type { Regle, Siege } from './regle.ts';

const BUREAU: Siege = {
  instance: 'bureau',
  dirigeante: true,
  fonction: 'Présidence',
  du: jour('2024-01-01'),
  au: null,
};
const pourquoi = (releve: ReturnType<typeof compter>) =>
  releve.lignes.map((ligne) => ligne.pourquoi);

describe('un relevé', () => {
  it('paie le temps de présence au taux de sa règle', () => {
    const releve = compter({ faits: [fait({ minutes: 90 })] });
    expect(total(releve)).toBe(7500);
    expect(releve.totaux).toMatchObject({ indemnites: 7500, remunerations: 0, frais: 0 });
    expect(pourquoi(releve)).toEqual(['90 min à 50\u00A0€ l’heure.']);
  });

  it('ne crée ni ne perd un centime, de quelque façon que le temps soit découpé', () => {
    const decoupes = fc.array(fc.nat(600), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(decoupes, fc.nat(20_000), (minutes, taux) => {
        const faits = minutes.map((m) => fait({ minutes: m }));
        const releve = compter({ faits, regles: [regle({ centimes: centimes(taux) })] });
        const temps = minutes.reduce((a, b) => a + b, 0);
        expect(total(releve)).toBe(prorata(centimes(taux), temps, 60));
        expect(additionner(...releve.lignes.map((l) => l.centimes))).toBe(total(releve));
      }),
    );
  });

  it('ne paie un forfait de soirée, de journée ou de réunion qu’une fois', () => {
    const deux = [fait({ lien: 'reunions/a' }), fait({ lien: 'reunions/b' })];
    const soiree = { mode: 'soiree', desHeure: heureDeMinutes(19 * 60) } satisfies Partial<Regle>;
    expect(total(compter({ faits: deux, regles: [regle(soiree)] }))).toBe(5000);
    expect(total(compter({ faits: deux, regles: [regle({ mode: 'journee' })] }))).toBe(5000);
    expect(total(compter({ faits: deux, regles: [regle({ mode: 'reunion' })] }))).toBe(10_000);
    const midi = fait({ heure: heureDeMinutes(12 * 60) });
    const releve = compter({ faits: [midi], regles: [regle(soiree)] });
    expect(pourquoi(releve)).toEqual(['Aucune règle ne l’indemnise.']);
  });

  it('dit « taux à saisir » quand aucune règle ne vaut ce jour, ou n’a de montant : jamais zéro', () => {
    const apres = compter({ faits: [fait()], regles: [regle({ du: jour('2026-11-11') })] });
    expect(apres.lignes[0]).toMatchObject({ etat: 'a-saisir', centimes: 0 });
    expect(pourquoi(apres)[0]).toContain('Taux à saisir : aucune règle ne vaut le 10/11/2026');
    const sansMontant = compter({ faits: [fait()], regles: [regle({ centimes: null })] });
    expect(sansMontant.lignes[0]?.etat).toBe('a-saisir');
    const declare = fait({ genre: 'indemnisations.preparation', lien: null });
    expect(compter({ faits: [declare], regles: [] }).lignes[0]?.etat).toBe('a-saisir');
  });

  it('prend la règle la plus précise, et demande quand deux le sont autant', () => {
    const infirmiere = regle({ id: 'i', professions: ['60'], centimes: centimes(6000) });
    const parcours = regle({ id: 'p', mission: 'parcours', centimes: centimes(7000) });
    expect(total(compter({ faits: [fait()], regles: [regle(), infirmiere] }))).toBe(12_000);
    const deux = compter({ faits: [fait()], regles: [regle(), infirmiere, parcours] });
    expect(deux.lignes[0]?.etat).toBe('ambigue');
  });

  it('ne paie un invité, un suppléant à l’écoute ou un conseil extérieur que par la règle qui les nomme', () => {
    const apart = fc.constantFrom(
      { cas: 'Invité', fait: { detail: 'invite' } },
      { cas: 'invité', fait: { detail: 'invite', cadre: 'conseil-territorial' } },
      {
        cas: 'suppléant à l’écoute',
        fait: { detail: 'ecoute', cadre: 'conseil-d-administration' },
      },
      { cas: 'Conseil territorial', fait: { cadre: 'conseil-territorial' } },
      { cas: 'conseil extérieur', fait: { cadre: 'conseil-exterieur', detail: 'distance' } },
    );
    const autres = fc.subarray<Partial<Regle>>([
      { id: 'a' },
      { id: 'b', cas: 'distance' },
      { id: 'c', mode: 'reunion', professions: ['60'] },
      { id: 'd', mission: 'parcours' },
    ]);
    fc.assert(
      fc.property(apart, autres, ({ cas, fait: dits }, dites) => {
        const faits = [fait(dits)];
        const regles = dites.map(regle);
        const sans = compter({ faits, regles });
        expect(sans.lignes.map(({ etat, centimes: c }) => [etat, c])).toEqual([['non-payee', 0]]);
        expect(pourquoi(sans)[0]).toContain(cas.toLowerCase());
        const nommee = regle({ id: 'n', cas, centimes: centimes(3000) });
        expect(total(compter({ faits, regles: [...regles, nommee] }))).toBe(6000);
        const exclusion = regle({ id: 'x', mode: 'exclusion', nature: null });
        expect(total(compter({ faits, regles: [nommee, exclusion] }))).toBe(0);
      }),
    );
    const sansMontant = regle({ cas: 'invité', centimes: null });
    const releve = compter({ faits: [fait({ detail: 'invite' })], regles: [regle(), sansMontant] });
    expect(releve.lignes[0]?.etat).toBe('a-saisir');
  });

  it('ne paie jamais une assemblée générale, ni le bureau qu’une règle exclut', () => {
    const ag = compter({ faits: [fait({ cadre: 'assemblee-generale' })] });
    expect(total(ag)).toBe(0);
    expect(pourquoi(ag)[0]).toContain('assemblée générale');
    const exclu = regle({
      id: 'x',
      mode: 'exclusion',
      nature: null,
      genre: null,
      instance: 'bureau',
    });
    const bureau = compter({ faits: [fait()], regles: [regle(), exclu], sieges: [BUREAU] });
    expect(total(bureau)).toBe(0);
    expect(pourquoi(bureau)[0]).toContain('Exclu par la règle');
    expect(total(compter({ faits: [fait()], regles: [regle(), exclu] }))).toBe(10_000);
  });

  it('reprend au centime ce qui fut payé d’une entrée corrigée, quelles que soient les règles depuis', () => {
    const payee = fait({ jour: jour('2026-10-06') });
    const gelee: LigneGelee = {
      ...{ cle: payee.id, centimes: centimes(9999), unite: null, quantite: 1 },
      ...{ regle: 'r', regleLibelle: 'Réunion', nature: 'indemnite' },
    };
    const correction = fait({ jour: payee.jour, corrige: payee.id, quantite: -1 });
    const juste = fait({ jour: payee.jour, minutes: 60 });
    const releve = compter({
      faits: [payee, correction, juste],
      gelees: new Map([[payee.id, gelee]]),
    });
    expect(total(releve)).toBe(5000 - 9999);
    expect(releve.lignes.every(({ report }) => report)).toBe(true);
    const jamaisPayee = compter({ faits: [payee, correction, juste], depuis: jour('2026-10-01') });
    expect(total(jamaisPayee)).toBe(5000);
  });

  it('rend un forfait repris à qui la feuille rectifiée le donne', () => {
    const avant = fait({ lien: 'reunions/a' });
    const gelee: LigneGelee = {
      ...{ cle: avant.id, centimes: centimes(5000), unite: 'fait/r/reunions/a', quantite: 1 },
      ...{ regle: 'r', regleLibelle: 'Réunion', nature: 'indemnite' },
    };
    const correction = fait({ lien: 'reunions/a', corrige: avant.id, quantite: -1 });
    const apres = fait({ lien: 'reunions/a', minutes: 30 });
    const gelees = new Map([[avant.id, gelee]]);
    const unites = new Map([['fait/r/reunions/a', 1]]);
    const regles = [regle({ id: 'r', mode: 'reunion' })];
    expect(total(compter({ faits: [apres], regles, gelees, unites }))).toBe(0);
    expect(total(compter({ faits: [correction, apres], regles, gelees, unites }))).toBe(0);
    expect(
      compter({ faits: [correction, apres], regles, gelees, unites })
        .lignes.map((l) => l.centimes)
        .toSorted(),
    ).toEqual([-5000, 5000]);
  });
});

describe('un montant annuel', () => {
  const annuel = regle({
    ...{ mode: 'annuel', genre: null, instance: 'bureau', partage: 'jours' },
    centimes: centimes(100_001),
  });
  const annee = { du: jour('2026-01-01'), au: jour('2026-12-31') };
  const fini = { aujourdhui: jour('2027-01-02'), regles: [annuel], sieges: [BUREAU] };

  it('se partage par les jours du mandat, douze mois faisant l’année au centime', () => {
    const entiere = compter({ ...fini, periode: annee, depuis: annee.du });
    expect(entiere.lignes).toHaveLength(12);
    expect(total(entiere)).toBe(100_001);
    const moitie = { ...BUREAU, au: jour('2026-06-30') };
    expect(total(compter({ ...fini, sieges: [moitie], periode: annee, depuis: annee.du }))).toBe(
      prorata(centimes(100_001), 181, 365),
    );
  });

  it('n’est pas dû pour un mois qui n’est pas fini, ni deux fois pour le même', () => {
    expect(compter({ ...fini, aujourdhui: jour('2026-11-30') }).lignes).toEqual([]);
    const [ligne] = compter(fini).lignes;
    const gelees = new Map(ligne ? [[ligne.cle, ligne]] : []);
    expect(gelees.size).toBe(1);
    expect(compter({ ...fini, gelees }).lignes).toEqual([]);
  });

  it('dont le mandat se révèle fini plus tôt est repris au jour près, une fois', () => {
    const [ligne] = compter(fini).lignes;
    const gelees = new Map(ligne ? [[ligne.cle, ligne]] : []);
    const demission = [{ ...BUREAU, au: jour('2026-11-10') }];
    const reprise = compter({ ...fini, sieges: demission, gelees });
    const juste = compter({ ...fini, sieges: demission });
    expect(total(reprise)).toBe(total(juste) - (ligne?.centimes ?? 0));
    expect(reprise.lignes).toMatchObject([{ etat: 'reprise' }]);
    for (const une of reprise.lignes) gelees.set(une.cle, une);
    expect(compter({ ...fini, sieges: demission, gelees }).lignes).toEqual([]);
  });

  it('va à qui tient la fonction le 31 décembre quand la règle le dit', () => {
    const fin = { ...annuel, partage: 'fin' } satisfies Regle;
    const dits = { ...fini, regles: [fin], periode: annee, depuis: annee.du };
    expect(total(compter(dits))).toBe(100_001);
    const parti = { ...BUREAU, au: jour('2026-12-30') };
    expect(total(compter({ ...dits, sieges: [parti] }))).toBe(0);
  });
});

describe('un trajet', () => {
  const bareme = regle({
    ...{ mode: 'kilometre', nature: 'frais', bareme: 'fiscal', centimes: null },
    genre: 'indemnisations.trajet',
  });
  const trajet = (km: number) =>
    fait({ genre: 'indemnisations.trajet', minutes: null, quantite: km, detail: '5', lien: null });
  const confirmees = new Set([2026]);

  it('attend que la CPTS confirme le barème d’une année sans source', () => {
    const releve = compter({ faits: [trajet(40)], regles: [bareme] });
    expect(releve.lignes[0]?.etat).toBe('a-saisir');
    expect(
      total(compter({ faits: [trajet(40)], regles: [bareme], anneesDeBareme: confirmees })),
    ).toBe(2544);
  });

  it('suit la tranche du cumul de l’année : les trajets font la valeur de leur somme', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 12 }),
        fc.nat(25_000),
        (kms, deja) => {
          const kilometres = new Map([['km/2026/5', deja]]);
          const releve = compter({
            faits: kms.map(trajet),
            regles: [bareme],
            anneesDeBareme: confirmees,
            kilometres,
          });
          const somme = deja + kms.reduce((a, b) => a + b, 0);
          expect(total(releve)).toBe(valeurDuBareme('5', somme) - valeurDuBareme('5', deja));
        },
      ),
    );
  });

  it('se paie aussi à un taux que la CPTS fixe, au millième d’euro', () => {
    const fixe = { ...bareme, bareme: 'fixe', milliemes: 523 } satisfies Regle;
    expect(total(compter({ faits: [trajet(11), trajet(14)], regles: [fixe] }))).toBe(1308);
  });
});
