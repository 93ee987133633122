import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { SeancePage } from '../ui/seance.page.tsx';
import type { Partie } from '../ui/vue-de-seance.ts';
import { compterVoteSecret } from '../usecases/compter-vote-secret.ts';
import { convoquerArrives, convoquerSeance } from '../usecases/convoquer-seance.ts';
import { noterPouvoir, retirerPouvoir } from '../usecases/donner-pouvoir.ts';
import { inviter, retirerInvite } from '../usecases/inviter.ts';
import { leverSeance } from '../usecases/lever-seance.ts';
import { nommerLesElus } from '../usecases/nommer-les-elus.ts';
import { noterPresences } from '../usecases/noter-presences.ts';
import { ouvrirVoteSecret } from '../usecases/ouvrir-vote-secret.ts';
import { annulerSeance, changerSeance, preparerSeconde } from '../usecases/preparer-seance.ts';
import { ajouterPoint, retirerPoint } from '../usecases/tenir-ordre-du-jour.ts';
import { inscrireDecision } from '../usecases/tenir-registre.ts';
import { dresserCarence, ouvrirSeance, reconstaterQuorum } from '../usecases/tenir-seance.ts';
import { lireVue } from '../usecases/voir-seance.ts';
import { annulerVote, noterVote } from '../usecases/voter.ts';
import { contexteDe, erreursDe, retour } from './contexte.form.ts';
import { ecrireSeance, type Faute, presentsDits, saisieDe } from './seance.form.ts';

const CHEMIN = '/app/:slug/vie-associative/seances/:id';
const zId = z.object({ slug: z.string(), id: z.uuid() });
const droit = 'seances.seance.tenir';
type Ici = Requete<{ readonly id: string }>;
type Choix = { readonly inscrire?: string | undefined; readonly annuler?: string | undefined };
type Refus = Parameters<typeof erreursDe>[0];
type Fait<T> =
  | { readonly ok: true; readonly valeur: T }
  | { readonly ok: false; readonly refus: Refus };

/** A gesture that has no form of its own: back to the session, with what was done or why not. */
function geste<T>(
  chemin: string,
  agir: (requete: Ici) => Promise<Fait<T>>,
  { dire, vers = '' }: { readonly dire: (valeur: T) => string; readonly vers?: string },
) {
  return post(`${CHEMIN}/${chemin}`, {
    droit,
    saisie: zId,
    traiter: async (requete) =>
      retour(requete, await agir(requete), { vers: `/${requete.saisie.id}${vers}`, dire }),
  });
}

/** A form of the page: refused, the page comes back with what was typed. */
function formulaire<T>(
  partie: Partie,
  agir: (requete: Ici) => Promise<Fait<T>>,
  suite: {
    readonly chemin: string;
    readonly dire: (valeur: T) => string;
    readonly vers?: (valeur: T, id: string) => string;
  },
) {
  return post(`${CHEMIN}${suite.chemin}`, {
    droit,
    saisie: zId,
    traiter: async (requete) => {
      const fait = await agir(requete);
      if (!fait.ok) return await page(requete, {}, { partie, erreurs: erreursDe(fait.refus) });
      const { id } = requete.saisie;
      const vers = suite.vers?.(fait.valeur, id) ?? `/${id}`;
      return retour(requete, fait, { vers, dire: suite.dire });
    },
  });
}

const deLaSeance = ({ champs, saisie }: Ici) => ({ ...champs, seance: saisie.id });

/** One session: prepared, convened, opened, voted in, closed. */
export const seanceRoutes = [
  get(CHEMIN, {
    droit: 'seances.seance.lire',
    saisie: zId.extend({ inscrire: z.uuid().optional(), annuler: z.uuid().optional() }),
    traiter: async (requete) => await page(requete, requete.saisie, null),
  }),
  formulaire('seance', (r) => changerSeance(r.appel, deLaSeance(r)), {
    chemin: '',
    dire: () => 'Enregistré.',
  }),
  formulaire('point', (r) => ajouterPoint(r.appel, deLaSeance(r)), {
    chemin: '/points',
    dire: () => 'Le point est ajouté.',
  }),
  geste('convoquer', (r) => convoquerSeance(r.appel, { seance: r.saisie.id }), {
    dire: ({ convoques }) =>
      `La convocation part à ${convoques} personne${convoques > 1 ? 's' : ''}.`,
  }),
  geste('arrives', (r) => convoquerArrives(r.appel, { seance: r.saisie.id }), {
    dire: ({ convoques }) =>
      `La convocation part à ${convoques} personne${convoques > 1 ? 's arrivées' : ' arrivée'} depuis.`,
  }),
  geste('annuler', (r) => annulerSeance(r.appel, { seance: r.saisie.id }), {
    dire: () => 'La séance est annulée.',
  }),
  geste(
    'presences',
    (r) => noterPresences(r.appel, { seance: r.saisie.id, presents: presentsDits(r.champs) }),
    { dire: ({ presents }) => `Présents notés\u00A0: ${presents}.` },
  ),
  geste('ouvrir', (r) => ouvrirSeance(r.appel, { seance: r.saisie.id }), {
    dire: ({ constat }) => `La séance est ouverte. ${constat}`,
  }),
  geste('constater', (r) => reconstaterQuorum(r.appel, { seance: r.saisie.id }), {
    dire: ({ constat }) => constat,
    vers: '#constats',
  }),
  geste('carence', (r) => dresserCarence(r.appel, { seance: r.saisie.id }), {
    dire: () => 'Le procès-verbal de carence est dressé.',
  }),
  formulaire('seconde', (r) => preparerSeconde(r.appel, deLaSeance(r)), {
    chemin: '/seconde',
    dire: () => 'La seconde séance est préparée, sur le même ordre du jour.',
    vers: ({ id }) => `/${id}`,
  }),
  formulaire('pouvoir', (r) => noterPouvoir(r.appel, deLaSeance(r)), {
    chemin: '/pouvoirs',
    dire: () => 'Le pouvoir est noté.',
  }),
  formulaire('invite', (r) => inviter(r.appel, deLaSeance(r)), {
    chemin: '/invites',
    dire: ({ nom, suite }) => `${nom} est parmi les invités. ${DIRE_SUITE[suite]}`,
    vers: (_valeur, id) => `/${id}#invites`,
  }),
  formulaire('vote', (r) => noterVote(r.appel, deLaSeance(r)), {
    chemin: '/votes',
    dire: ({ resultat }) => `Le vote est noté\u00A0: ${DIRE_EN_BREF[resultat]}.`,
  }),
  formulaire('secret', (r) => ouvrirVoteSecret(r.appel, deLaSeance(r)), {
    chemin: '/scrutins',
    dire: () => 'Le vote secret est ouvert\u00A0: chacun reçoit son lien.',
    vers: (_valeur, id) => `/${id}#secrets`,
  }),
  formulaire('decision', (r) => inscrireDecision(r.appel, deLaSeance(r)), {
    chemin: '/decisions',
    dire: ({ numero }) => `La décision ${numero} est au registre.`,
  }),
  formulaire('fin', (r) => leverSeance(r.appel, deLaSeance(r)), {
    chemin: '/lever',
    dire: () => 'La séance est levée. Relisez le procès-verbal.',
    vers: (_valeur, id) => `/${id}/proces-verbal`,
  }),
  ...deuxIdentifiants(),
];

const DIRE_SUITE = {
  envoi: 'L’invitation part par courriel.',
  'avec-la-convocation': 'L’invitation partira avec la convocation.',
  'a-prevenir': 'Sans courriel, prévenez cette personne vous-même\u00A0: rien ne part d’ici.',
} as const;

const DIRE_EN_BREF = {
  adopte: 'adopté',
  rejete: 'rejeté',
  partage: 'voix partagées',
  'non-calcule': 'résultat non calculé',
} as const;

/** Gestures on one thing of the session. */
function deuxIdentifiants() {
  const zDeux = zId.extend({ objet: z.uuid() });
  return [
    post(`${CHEMIN}/points/:objet/retirer`, {
      droit,
      saisie: zDeux,
      traiter: async (requete) => {
        const { id, objet } = requete.saisie;
        const fait = await retirerPoint(requete.appel, { seance: id, point: objet });
        return retour(requete, fait, { vers: `/${id}`, dire: () => 'Le point est retiré.' });
      },
    }),
    post(`${CHEMIN}/invites/:objet/retirer`, {
      droit,
      saisie: zDeux,
      traiter: async (requete) => {
        const { id, objet } = requete.saisie;
        const fait = await retirerInvite(requete.appel, { seance: id, invite: objet });
        const dire = ({ nom }: { readonly nom: string }) => `${nom} n’est plus parmi les invités.`;
        return retour(requete, fait, { vers: `/${id}#invites`, dire });
      },
    }),
    post(`${CHEMIN}/pouvoirs/:objet/retirer`, {
      droit,
      saisie: zDeux,
      traiter: async (requete) => {
        const { id, objet } = requete.saisie;
        const fait = await retirerPouvoir(requete.appel, { seance: id, mandant: objet });
        return retour(requete, fait, { vers: `/${id}`, dire: () => 'Le pouvoir est retiré.' });
      },
    }),
    post(`${CHEMIN}/scrutins/:objet/compter`, {
      droit,
      saisie: zDeux,
      traiter: async (requete) => {
        const { id, objet } = requete.saisie;
        const fait = await compterVoteSecret(requete.appel, { seance: id, scrutin: objet });
        return retour(requete, fait, { vers: `/${id}#secrets`, dire: ({ dit }) => dit });
      },
    }),
    post(`${CHEMIN}/scrutins/:objet/mandats`, {
      droit,
      saisie: zDeux,
      traiter: async (requete) => {
        const { id, objet } = requete.saisie;
        const dit = { ...requete.champs, seance: id, scrutin: objet };
        const fait = await nommerLesElus(requete.appel, dit);
        if (!fait.ok)
          return await page(requete, {}, { partie: 'mandats', erreurs: erreursDe(fait.refus) });
        const dire = ({ elus }: { readonly elus: number }) =>
          elus > 1 ? `${elus} mandats sont donnés.` : 'Le mandat est donné.';
        return retour(requete, fait, { vers: `/${id}#secrets`, dire });
      },
    }),
    post(`${CHEMIN}/votes/:objet/annuler`, {
      droit,
      saisie: zDeux,
      traiter: async (requete) => {
        const { id, objet } = requete.saisie;
        const { motif } = requete.champs;
        const fait = await annulerVote(requete.appel, { seance: id, vote: objet, motif });
        if (fait.ok)
          return retour(requete, fait, { vers: `/${id}`, dire: () => 'Le vote est annulé.' });
        const faute = { partie: 'annulation', erreurs: erreursDe(fait.refus) } as const;
        return await page(requete, { annuler: objet }, faute);
      },
    }),
  ];
}

async function page(requete: Ici, choix: Choix, faute: Faute): Promise<Response> {
  const { base, racine, cpts, jetons, moment, peut } = contexteDe(requete);
  const vue = await requete.lire((tx) => lireVue({ tx, cpts, moment }, requete.saisie.id));
  if (!vue) return requete.introuvable();
  const connu = ecrireSeance(vue.seance, moment.fuseau);
  const inscrit = faute?.partie === 'decision' ? requete.champs['vote'] : choix.inscrire;
  const aInscrire = vue.votes.find((v) => v.id === inscrit && v.decision === null) ?? null;
  const aVoter = vue.points.find((p) => !vue.votes.some((v) => v.pointId === p.id));
  const de = (partie: Partie, valeurs?: Readonly<Record<string, string>>) =>
    saisieDe(requete, faute, partie, valeurs);
  return requete.page(
    <SeancePage
      {...vue}
      {...{ base, racine, jetons, moment, aInscrire }}
      joindre={
        peut(droit) && peut('documents.document.deposer')
          ? `${racine}/documents/joindre?a=seances/${vue.seance.id}`
          : null
      }
      joints={vue.joints.map((j) => ({
        ...j,
        href: `${racine}/documents/joints/seances/${vue.seance.id}/${j.versionId}`,
      }))}
      aAnnuler={vue.votes.find((v) => v.id === choix.annuler && v.annuleLe === null) ?? null}
      saisies={{
        seance: de('seance', connu),
        point: de('point'),
        pouvoir: de('pouvoir'),
        invite: de('invite'),
        vote: de('vote', { point: aVoter?.id ?? '' }),
        annulation: de('annulation'),
        secret: de('secret', { point: aVoter?.id ?? '' }),
        mandats: de('mandats', { du: dateCivileDe(vue.seance.debut, moment.fuseau) }),
        decision: de('decision', aInscrire ? { texte: aInscrire.question } : {}),
        fin: de('fin'),
        seconde: de('seconde', { ...connu, jour: '' }),
      }}
      tenir={peut(droit)}
    />,
    { titre: vue.seance.titre, lieu: 'vie-associative', ...(faute ? { statut: 422 } : {}) },
  );
}
