import { z } from 'zod';
import { ajouterMois } from '#kernel/date-civile.ts';
import { dateCivileDe, debutDeJour } from '#kernel/fuseau.ts';
import type { FormErrors } from '#platform/http/module-pages.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { gardeListee, gardesDeLaPeriode } from '../data/gardes.query.ts';
import { invitationsDeLEchange } from '../data/invitations.query.ts';
import { participantsDuTableau } from '../data/participants.query.ts';
import { tableauNomme } from '../data/tableaux.query.ts';
import { direAppel } from '../domain/appel.ts';
import type { Participant } from '../domain/tableau.ts';
import { direGarde } from '../ui/dire-garde.ts';
import { GardePage } from '../ui/garde.page.tsx';
import { affecterGarde, libererGarde } from '../usecases/affecter-garde.ts';
import { peutAgirPour } from '../usecases/agir-pour.ts';
import { joindre } from '../usecases/joindre.ts';
import { annulerEchange, proposerEchange } from '../usecases/proposer-echange.ts';
import { rendreGarde } from '../usecases/rendre-garde.ts';
import { contexteDe, erreursDe, retour } from './contexte.form.ts';

const zGarde = z.object({ slug: z.string(), id: z.uuid() });
type Ici = Requete<{ readonly id: string }>;

/** One duty: seen, given, taken back, exchanged. */
export const gardesRoutes = [
  get('/app/:slug/gardes/gardes/:id', {
    droit: 'gardes.tableau.lire',
    saisie: zGarde,
    traiter: async (requete) => await page(requete),
  }),
  post('/app/:slug/gardes/gardes/:id/affecter', {
    droit: 'gardes.tableau.tenir',
    saisie: zGarde,
    traiter: async (requete) => {
      const { professionnel } = requete.champs;
      const fait = await affecterGarde(requete.appel, { garde: requete.saisie.id, professionnel });
      return retour(requete, fait, { vers: ici(requete), dire: () => 'La garde est confiée.' });
    },
  }),
  post('/app/:slug/gardes/gardes/:id/liberer', {
    droit: 'gardes.tableau.tenir',
    saisie: zGarde,
    traiter: async (requete) => {
      const fait = await libererGarde(requete.appel, { garde: requete.saisie.id });
      return retour(requete, fait, {
        vers: ici(requete),
        dire: () => 'Personne n’est plus de cette garde\u00A0: confiez-la.',
      });
    },
  }),
  post('/app/:slug/gardes/gardes/:id/echanger', {
    droit: 'gardes.garde.echanger',
    saisie: zGarde,
    traiter: async (requete) => {
      const saisie = { ...requete.champs, garde: requete.saisie.id };
      return retour(requete, await proposerEchange(requete.appel, saisie), {
        vers: ici(requete),
        dire: ({ invites, sansAdresse }) =>
          `La garde est proposée\u00A0: ${direAppel(invites, sansAdresse)}.`,
      });
    },
  }),
  post('/app/:slug/gardes/gardes/:id/rendre', {
    droit: 'gardes.garde.echanger',
    saisie: zGarde,
    traiter: async (requete) => {
      const { raison } = requete.champs;
      const fait = await rendreGarde(requete.appel, { garde: requete.saisie.id, raison });
      if (!fait.ok && fait.refus.motif === 'saisie-invalide')
        return await page(requete, erreursDe(fait.refus));
      return retour(requete, fait, {
        vers: ici(requete),
        dire: ({ invites, sansAdresse }) =>
          invites + sansAdresse > 0
            ? `La garde est sans personne\u00A0: ${direAppel(invites, sansAdresse)}, la coordination est prévenue.`
            : 'La garde est sans personne, la coordination est prévenue.',
      });
    },
  }),
  post('/app/:slug/gardes/echanges/:id/annuler', {
    droit: 'gardes.garde.echanger',
    saisie: zGarde,
    traiter: async (requete) => {
      const { garde } = requete.champs;
      const connue = z.uuid().safeParse(garde);
      return retour(requete, await annulerEchange(requete.appel, { echange: requete.saisie.id }), {
        vers: connue.success ? `/gardes/${connue.data}` : '/moi',
        dire: () => 'La garde reste à qui la tenait.',
      });
    },
  }),
];

const ici = ({ saisie }: Ici) => `/gardes/${saisie.id}`;

/** Whom the proposal reaches, among those who have not said no. */
async function appelDe(requete: Ici, echange: string, participants: readonly Participant[]) {
  const { cpts, moment } = contexteDe(requete);
  return await requete.lire(async (tx) => {
    const attendus = (await invitationsDeLEchange(tx, cpts, echange))
      .filter(({ refuseeLe }) => refuseeLe === null)
      .map(({ professionnelId }) => professionnelId);
    const qui = participants.filter(({ professionnelId }) => attendus.includes(professionnelId));
    return await joindre({ tx, cpts, ...moment }, qui);
  });
}

async function page(requete: Ici, erreurs: FormErrors | null = null): Promise<Response> {
  const { base, cpts, moment, jetons, peut } = contexteDe(requete);
  const garde = await requete.lire((tx) => gardeListee(tx, cpts, requete.saisie.id));
  const tableau = garde && (await requete.lire((tx) => tableauNomme(tx, cpts, garde.tableauId)));
  if (!(garde && tableau)) return requete.introuvable();
  const { fuseau, maintenant } = moment;
  const fin = debutDeJour(ajouterMois(dateCivileDe(maintenant, fuseau), 6), fuseau);
  const suite = { debut: maintenant, fin, tableau: tableau.id };
  const aVenir = await requete.lire((tx) => gardesDeLaPeriode(tx, cpts, suite));
  const participants = await requete.lire((tx) => participantsDuTableau(tx, cpts, tableau.id));
  const qui = garde.professionnelId ?? garde.rendueParId;
  return requete.page(
    <GardePage
      base={base}
      moment={moment}
      jetons={jetons}
      tableau={tableau}
      garde={garde}
      participants={participants}
      appel={garde.echangeId ? await appelDe(requete, garde.echangeId, participants) : null}
      rendre={{ valeurs: erreurs ? requete.champs : {}, erreurs: erreurs ?? {} }}
      autres={aVenir.filter((g) => g.debut > maintenant && g.professionnelId !== null)}
      peut={{
        tenir: peut('gardes.tableau.tenir'),
        echanger: qui !== null && peutAgirPour(requete.appel.acteur, qui),
      }}
    />,
    {
      ...{ titre: `Garde, ${direGarde(garde, fuseau)}`, lieu: 'soins' },
      ...(erreurs ? { statut: 422 } : {}),
    },
  );
}
