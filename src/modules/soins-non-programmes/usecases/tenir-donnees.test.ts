import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import type { Appel } from '#platform/call.ts';
import { tenantDe } from '#platform/call.ts';
import { drawKey, readKeyring } from '#platform/crypto/keyring.ts';
import { openVault } from '#platform/crypto/vault.ts';
import { inTenant } from '#platform/db/database.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { ODILE, poserPatient } from '../../patients/testing/builders.ts';
import { GIAT, planterScene, poserCreneau, poserDemande, type Scene } from '../testing/builders.ts';
import { confirmerReservation } from './annoncer-reservation.ts';
import { consulterDemande } from './consulter-demande.ts';
import { lireMaJournee } from './lire-journee.ts';
import { lireMessages } from './lire-messages.ts';
import { listerDemandes } from './lister-demandes.ts';
import { modifierDemande } from './modifier-demande.ts';
import { detacherPatient, rattacherPatient } from './rattacher-patient.ts';
import { repondreAutrement } from './repondre-autrement.ts';
import { reserverCreneau } from './reserver-creneau.ts';

/** Words found nowhere else: what a copy of the base must not show. */
const TRAITS = {
  prenom: 'Zéphyrine',
  nom: 'Quatrebarbes',
  telephone: '+33639987654',
  courriel: 'zephyrine@quatrebarbes.invalid',
  description: 'Douleur lancinante au genou',
  note: 'Parle doucement au téléphone',
  demandeur: 'Sa voisine Hermeline',
  medecinTraitant: 'nomme',
  medecinTraitantNom: 'Docteur Finemouche',
} as const;
const MOTS = [
  ...Object.values(TRAITS).filter((mot) => mot !== 'nomme'),
  'Pharmacie des Deux-Sources',
  '39987654',
];

let banc: Banc;
let scene: Scene;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
});

/** Everything the base holds, as text. */
async function copie(): Promise<string> {
  const tables = await banc.regarder(
    `select format('%I.%I', n.nspname, c.relname) as nom from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss', 'territoire')`,
  );
  const textes = [];
  for (const { nom } of tables) {
    const [row] = await banc.regarder(
      `select string_agg(t::text, ' ') as texte from ${String(nom)} t`,
    );
    textes.push(String(row?.['texte'] ?? ''));
  }
  return textes.join('\n');
}

async function poserTout(autres: Record<string, unknown> = {}) {
  const creneau = await poserCreneau(banc, scene.cpts, '10:40');
  const demande = await poserDemande(banc, scene.cpts, { ...TRAITS, ...autres });
  const appel = banc.appel(scene.cpts);
  const { id: reservation } = exiger(await reserverCreneau(appel, { demande, creneau }));
  const systeme = banc.appel(scene.cpts, { role: 'systeme' });
  exiger(await confirmerReservation(systeme, { reservation, adresse: 'https://exemple.invalid' }));
  const attend = await poserDemande(banc, scene.cpts, TRAITS);
  const repondue = await poserDemande(banc, scene.cpts, TRAITS);
  const precision = 'Pharmacie des Deux-Sources';
  exiger(await repondreAutrement(appel, { demande: repondue, reponse: 'pharmacien', precision }));
  return { demande, attend, repondue, reservation };
}

/** The same call in an installation restored without its key. */
function sansCle(appel: Appel): Appel {
  return { ...appel, socle: { ...appel.socle, coffre: openVault(readKeyring(drawKey())) } };
}

describe('Les mots et les traits de qui demande des soins', () => {
  it('ne se lisent pas dans une copie de la base', async () => {
    const { demande, repondue } = await poserTout();
    const lue = exiger(await consulterDemande(banc.appel(scene.cpts), { demande }));
    expect(lue).toMatchObject({ ...TRAITS, illisible: false });
    const autre = exiger(await consulterDemande(banc.appel(scene.cpts), { demande: repondue }));
    expect(autre.reponse?.precision).toBe('Pharmacie des Deux-Sources');
    const texte = await copie();
    expect(texte.length).toBeGreaterThan(1000);
    for (const mot of MOTS) {
      expect(texte, mot).not.toContain(mot);
      expect(texte, mot).not.toContain(Buffer.from(mot, 'utf8').toString('hex'));
    }
  });

  it('sans la clé, se disent illisibles : tout s’ouvre, rien ne s’écrase', async () => {
    const [attente] = await banc.regarder(
      "select id, modifiee_le from snp.demandes where etat = 'ouverte' limit 1",
    );
    const demande = String(attente?.['id']);
    const appel = sansCle(banc.appel(scene.cpts));
    const lue = exiger(await consulterDemande(appel, { demande }));
    expect(lue).toMatchObject({
      nom: null,
      telephone: null,
      illisible: true,
      numero: expect.any(Number),
    });
    const { enAttente } = exiger(await listerDemandes(appel, {}));
    expect(enAttente.every(({ illisible }) => illisible)).toBe(true);
    const { messages } = exiger(await lireMessages(appel, { etat: null }));
    expect(messages.map(({ destinataire }) => destinataire)).toEqual([null]);
    const medecin = sansCle(
      banc.appel(scene.cpts, { role: 'professionnel', professionnel: scene.corliret }),
    );
    expect(exiger(await lireMaJournee(medecin, {})).creneaux[0]?.patient?.illisible).toBe(true);
    const avant = await copie();
    const modification = {
      demande,
      modifieeLe: lue.modifieeLe.toISOString(),
      motif: 'autre',
      commune: GIAT,
    };
    expect(await modifierDemande(appel, modification)).toMatchObject({
      refus: { motif: 'demande-illisible' },
    });
    expect((await copie()).length).toBe(avant.length);
  });

  it('n’existent pas pour le bureau, la trésorerie, les institutions et l’hébergeur', async () => {
    for (const role of [
      'president',
      'tresorier',
      'secretaire',
      'ars',
      'cpam',
      'administrateur',
    ] as const)
      for (const table of ['snp.demandes', 'snp.reservations', 'snp.reponses'] as const) {
        const lire = (appel: Appel) =>
          inTenant(banc.db, tenantDe(appel), (tx) => tx.selectFrom(table).select('id').execute());
        expect(await lire(banc.appel(scene.cpts, { role })), `${role} ${table}`).toEqual([]);
        expect((await lire(banc.appel(scene.cpts))).length).toBeGreaterThan(0);
      }
  });
});

describe('Une demande rattachée à un dossier', () => {
  const par = () => banc.appel(scene.cpts, { role: 'regulateur' });

  it('l’est à la réception quand les traits désignent une personne, sinon par la régulation', async () => {
    const patient = await poserPatient(banc, scene.cpts);
    const reconnue = await poserDemande(banc, scene.cpts, {
      nom: 'varennes',
      prenom: 'Odile',
      telephone: ODILE.telephone,
    });
    const inconnue = await poserDemande(banc, scene.cpts, { prenom: 'Odile' });
    const rattachee = async (demande: string) =>
      exiger(await consulterDemande(par(), { demande })).patientId;
    expect([await rattachee(reconnue), await rattachee(inconnue)]).toEqual([patient, null]);
    const traits = { nom: 'Varennes', prenom: 'Odile', dateNaissance: ODILE.dateDeNaissance };
    exiger(await rattacherPatient(par(), { demande: inconnue, ...traits }));
    expect(await rattachee(inconnue)).toBe(patient);
    const [trace] = await banc.regarder(
      "select personne from tracabilite.traces where action = 'snp.demande-rattachee'",
    );
    expect(trace).toEqual({ personne: patient });
    exiger(await detacherPatient(par(), { demande: inconnue }));
    expect(await rattachee(inconnue)).toBeNull();
  });

  it('ne l’est pas sur un nom seul, ni à un dossier qui n’existe pas, ni par un adhérent', async () => {
    const demande = await poserDemande(banc, scene.cpts);
    const nommee = { demande, nom: 'Varennes', prenom: 'Odile' };
    expect(await rattacherPatient(par(), nommee)).toMatchObject({
      refus: { motif: 'saisie-invalide', champs: { dateNaissance: expect.any(String) } },
    });
    expect(await rattacherPatient(par(), { ...nommee, dateNaissance: '1950-01-01' })).toMatchObject(
      { refus: { motif: 'patient-non-reconnu' } },
    );
    expect(
      await rattacherPatient(banc.appel(scene.cpts, { role: 'professionnel' }), nommee),
    ).toMatchObject({ refus: { motif: 'droit-manquant' } });
    const inconnue = { ...nommee, demande: crypto.randomUUID(), dateNaissance: '1948-03-02' };
    expect(await rattacherPatient(par(), inconnue)).toMatchObject({
      refus: { motif: 'demande-inconnue' },
    });
    expect(
      await banc.regarder('select patient_id from snp.demandes where id = $1', [demande]),
    ).toEqual([{ patient_id: null }]);
  });

  it('se lit et s’efface avec le dossier, messages compris ; les chiffres restent', async () => {
    const [personne] = await banc.regarder('select id from patients.patients limit 1');
    const patient = String(personne?.['id']);
    const { demande, repondue, reservation } = await ceQuiSePasse();
    expect(
      await banc.regarder('select patient_id from snp.reservations where id = $1', [reservation]),
    ).toEqual([{ patient_id: patient }]);
    const registre = banc.appel(scene.cpts).socle.donnees;
    const tenue = registre.personnes.find(({ titre }) => titre.includes('non programmés'));
    const ctx = async <T>(
      travail: (ctx: Parameters<NonNullable<typeof tenue>['lire']>[0]) => Promise<T>,
    ) =>
      await inTenant(banc.db, tenantDe(banc.appel(scene.cpts)), (tx) =>
        travail({
          ...banc.appel(scene.cpts),
          tx,
          cpts: scene.cpts.id,
          fuseau: 'Europe/Paris',
          ids: () => crypto.randomUUID(),
          coffre: banc.coffre,
        }),
      );
    const lues = await ctx(async (c) => await tenue?.lire(c, patient));
    expect(JSON.stringify(lues)).toContain('Douleur lancinante au genou');
    const faits = await banc.regarder('select count(*) from journal.faits');
    expect(await ctx(async (c) => await tenue?.effacer(c, patient))).toBeGreaterThan(1);
    expect(await ctx(async (c) => await tenue?.lire(c, patient))).toEqual([]);
    expect(exiger(await consulterDemande(par(), { demande }))).toMatchObject({
      nom: null,
      description: null,
      patientId: null,
    });
    expect(
      exiger(await consulterDemande(par(), { demande: repondue })).reponse?.precision,
    ).toBeNull();
    expect(await banc.regarder('select 1 from socle.messages where objet = $1', [demande])).toEqual(
      [],
    );
    expect(await banc.regarder('select count(*) from journal.faits')).toEqual(faits);
  });

  /** A patient booked, told of it, and answered once otherwise. */
  async function ceQuiSePasse() {
    const odile = { ...TRAITS, nom: 'Varennes', prenom: 'Odile', telephone: ODILE.telephone };
    const creneau = await poserCreneau(banc, scene.cpts, '15:00');
    const demande = await poserDemande(banc, scene.cpts, odile);
    const { id: reservation } = exiger(await reserverCreneau(par(), { demande, creneau }));
    const systeme = banc.appel(scene.cpts, { role: 'systeme' });
    exiger(
      await confirmerReservation(systeme, { reservation, adresse: 'https://exemple.invalid' }),
    );
    const repondue = await poserDemande(banc, scene.cpts, odile);
    const reponse = { demande: repondue, reponse: 'pharmacien', precision: 'Pharmacie de Giat' };
    exiger(await repondreAutrement(par(), reponse));
    return { demande, repondue, reservation };
  }
});

describe('Ce que garde le socle', () => {
  it('s’oublie passé son temps, et rien d’autre', async () => {
    const { conservations } = banc.appel(scene.cpts).socle.donnees;
    const appel = banc.appel(scene.cpts, { role: 'systeme' });
    const compter = async () =>
      (
        await banc.regarder(
          `select (select count(*) from socle.messages)::int as messages, (select count(*) from socle.evenements)::int as evenements,
             (select count(*) from liens.liens)::int as liens`,
        )
      )[0];
    const purger = async (avant: Date) =>
      await inTenant(banc.db, tenantDe(appel), async (tx) => {
        for (const code of ['socle.courriers', 'socle.doublons', 'socle.transmis', 'liens.expires'])
          await conservations
            .find((autre) => autre.code === code)
            ?.purger(
              {
                ...appel,
                tx,
                cpts: scene.cpts.id,
                fuseau: 'Europe/Paris',
                ids: () => '',
                coffre: banc.coffre,
              },
              avant,
            );
      });
    const avant = await compter();
    await purger(appel.maintenant);
    expect(await compter()).toEqual(avant);
    await banc.regarder('update socle.evenements set relaye_le = survenu_le where genre = $1', [
      'snp.demande-recue',
    ]);
    const [restent] = await banc.regarder(
      'select count(*)::int as n from socle.evenements where relaye_le is null',
    );
    await purger(new Date('2027-11-23T09:00:00Z'));
    expect(await compter()).toEqual({ messages: 0, evenements: restent?.['n'], liens: 0 });
  });
});
