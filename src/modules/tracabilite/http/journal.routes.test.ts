import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { exiger, reussi } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import { defineUseCase, effets, type Trace } from '#platform/use-case.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import {
  dresserServeur,
  type Navigateur,
  type ServeurDeTest,
} from '../../../app/testing/serveur.ts';

let banc: Banc;
let serveur: ServeurDeTest;
let cpts: CptsCourante;
let coordination: Navigateur;
const patiente = crypto.randomUUID();
const autre = crypto.randomUUID();

const zTrace = z.custom<Trace>(() => true);
const laisser = defineUseCase({
  nom: 'essai.laisser',
  saisie: z.strictObject({ trace: zTrace }),
  droit: 'public',
  executer: async (_ctx, { trace }) => reussi(effets(null, { trace })),
});

beforeAll(async () => {
  banc = await dresserBanc();
  serveur = await dresserServeur(banc);
  cpts = await banc.creerCpts('journal');
  coordination = await serveur.connecter(cpts, 'coordinateur');
  const maintenant = new Date();
  const ortolan = banc.appel(cpts, { role: 'regulateur', nom: 'Basile Ortolan', maintenant });
  const sureau = banc.appel(cpts, { role: 'professionnel', nom: 'Ida Sureau', maintenant });
  exiger(
    await laisser(ortolan, {
      trace: { action: 'snp.demande-lue', objet: patiente, personne: patiente },
    }),
  );
  exiger(
    await laisser(sureau, {
      trace: { action: 'snp.demandes-listees', personnes: [autre, patiente, patiente] },
    }),
  );
  exiger(await laisser(ortolan, { trace: { action: 'snp.demande-modifiee', personne: autre } }));
});

const base = () => `/app/${cpts.slug}/tracabilite`;
/** The page, its no-break spaces as plain ones. */
const texte = async (chemin: string) =>
  (await (await coordination.lire(chemin)).text()).replaceAll('\u00A0', ' ');

describe('le journal des accès', () => {
  it('dit en mots qui a fait quoi, et se filtre par personne, par genre, par dossier et par jour', async () => {
    const tout = await texte(base());
    expect(tout).toContain('Basile Ortolan');
    expect(tout).toContain('a ouvert la demande de soins');
    expect(tout).toContain('2 dossiers');
    expect(tout).not.toContain('snp.demande');
    expect(await texte(`${base()}?par=sureau`)).not.toContain('a ouvert la demande');
    expect(await texte(`${base()}?par=%25`)).toContain('Rien pendant ces jours');
    const ecritures = await texte(`${base()}?genre=ecriture`);
    expect(ecritures).toContain('a modifié la demande');
    expect(ecritures).not.toContain('Ida Sureau');
    const dossier = await texte(`${base()}?personne=${patiente}`);
    expect(dossier).toContain('Ida Sureau');
    expect(dossier).not.toContain('a modifié la demande');
    expect(await texte(`${base()}?du=2026-01-01&au=2026-01-02`)).toContain(
      'Rien pendant ces jours',
    );
    expect(await texte(`${base()}?du=hier&personne=rien`)).toContain('Basile Ortolan');
  });

  it('donne à une personne la liste de qui a lu ses données, listes comprises, sans numéro interne', async () => {
    const liste = await texte(`${base()}/personnes/${patiente}`);
    expect(liste).toContain('Basile Ortolan');
    expect(liste).toContain('Régulation');
    expect(liste).toContain('Ida Sureau');
    expect(liste).toContain('a vu la demande dans la liste du jour');
    expect(liste).not.toContain('a modifié la demande');
    const feuille = liste.slice(liste.indexOf('<article'), liste.indexOf('</article>'));
    expect(feuille).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
    // Asking is itself an access to this person's data, and is told as such the next time.
    expect(await texte(`${base()}/personnes/${patiente}`)).toContain('a consulté la liste');
  });

  it('ne dit rien d’une autre CPTS', async () => {
    const voisine = await banc.creerCpts('journal-voisin');
    const elle = await serveur.connecter(voisine, 'coordinateur');
    const page = await (
      await elle.lire(`/app/${voisine.slug}/tracabilite?personne=${patiente}`)
    ).text();
    expect(page).not.toContain('Ortolan');
    const liste = await (
      await elle.lire(`/app/${voisine.slug}/tracabilite/personnes/${patiente}`)
    ).text();
    expect(liste).not.toContain('Ortolan');
  });

  it('se télécharge en CSV, et le téléchargement est dans le journal', async () => {
    const csv = await texte(`${base()}/journal.csv?genre=lecture`);
    expect(csv).toContain('Basile Ortolan;Régulation;a ouvert la demande de soins;1');
    expect(await texte(`${base()}?genre=export`)).toContain('a téléchargé le journal des accès');
  });

  it('est fermé à qui ne coordonne pas', async () => {
    for (const role of ['regulateur', 'tresorier', 'cpam', 'professionnel'] as const) {
      const personne = await serveur.connecter(cpts, role);
      expect((await personne.lire(base())).status, role).toBe(403);
      expect((await personne.lire(`${base()}/personnes/${patiente}`)).status, role).toBe(403);
    }
  });

  it('montre l’alerte, reçoit la réponse, et le dit sur la page du jour', async () => {
    const alerte = crypto.randomUUID();
    await banc.regarder(
      `insert into tracabilite.alertes (cpts_id, id, genre, sujet, auteur_nom, nombre, levee_le, periode)
       values ($1, $2, 'lecture-massive', 'x', 'Basile Ortolan', 61, now(), tstzrange(now(), null))`,
      [cpts.id, alerte],
    );
    expect(await texte(`/app/${cpts.slug}`)).toContain(
      '1 alerte sur les accès aux données de santé',
    );
    expect(await texte(base())).toContain('a vu les données de plus de 60 personnes en une heure');
    const action = `${base()}/alertes/${alerte}`;
    const vide = await coordination.envoyer(action, { commentaire: '' }, base());
    expect(vide.status).toBe(303);
    const inconnue = `${base()}/alertes/${crypto.randomUUID()}`;
    expect((await coordination.envoyer(inconnue, { commentaire: 'x' }, base())).status).toBe(404);
    expect(await texte(`/app/${cpts.slug}`)).toContain('1 alerte');
    await coordination.envoyer(action, { commentaire: 'C’était <b>un exercice</b>.' }, base());
    expect(await texte(`/app/${cpts.slug}`)).not.toContain('alerte sur les accès');
    expect(await texte(base())).toContain('C’était &lt;b&gt;un exercice&lt;/b&gt;.');
  });
});

describe('une trace', () => {
  it('se répartit sur plusieurs entrées quand la liste est longue', async () => {
    const longue = await banc.creerCpts('longue-liste');
    const personnes = Array.from({ length: 1201 }, () => crypto.randomUUID());
    exiger(
      await laisser(banc.appel(longue), { trace: { action: 'snp.demandes-listees', personnes } }),
    );
    const [lues] = await banc.regarder(
      `select count(*)::int as entrees, sum(cardinality(personnes))::int as personnes
       from tracabilite.traces where cpts_id = $1`,
      [longue.id],
    );
    expect(lues).toEqual({ entrees: 3, personnes: 1201 });
  });

  it('ne s’écrit pas sous une autre CPTS, ni sans passer par la base', async () => {
    const ailleurs = await banc.creerCpts('ailleurs');
    const appel = banc.appel(cpts);
    const ecrire = (id: string) =>
      banc.lire(cpts, (tx) =>
        appel.socle.tracer(
          {
            tx,
            cpts: id,
            acteur: appel.acteur,
            maintenant: appel.maintenant,
            fuseau: 'UTC',
            ids: () => '',
          },
          { action: 'essai.x' },
        ),
      );
    await expect(ecrire(ailleurs.id)).rejects.toThrow(/another tenant/);
    await expect(ecrire('')).rejects.toThrow(/another tenant/);
    await expect(ecrire(cpts.id)).resolves.toBeUndefined();
  });
});
