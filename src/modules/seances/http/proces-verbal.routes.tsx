import { z } from 'zod';
import { PDF } from '#platform/documents/pdf.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { champDeNotes, ProcesVerbalPage } from '../ui/proces-verbal.page.tsx';
import { ecrireProcesVerbal, lireProcesVerbal } from '../usecases/tenir-proces-verbal.ts';
import { contexteDe, type Erreurs, erreursDe, retour } from './contexte.form.ts';
import { documentDeProcesVerbal } from './documents.export.ts';
import { notesDites } from './seance.form.ts';
import { imprimerTexte } from './texte.export.ts';

const CHEMIN = '/app/:slug/vie-associative/seances/:id/proces-verbal';
const zId = z.object({ slug: z.string(), id: z.uuid() });
const lire = 'seances.seance.lire';
const tenir = 'seances.seance.tenir';
type Ici = Requete<{ readonly id: string }>;

/** The minutes of a session: read, written, printed. */
export const procesVerbalRoutes = [
  get(CHEMIN, {
    droit: lire,
    saisie: zId,
    traiter: async (requete) => await page(requete, null),
  }),
  post(CHEMIN, {
    droit: tenir,
    saisie: zId,
    traiter: async (requete) => {
      const { id: seance } = requete.saisie;
      const { ouverture, cloture, vu } = requete.champs;
      const notes = notesDites(requete.champs);
      const dit = { seance, ouverture, cloture, vu, notes };
      const fait = await ecrireProcesVerbal(requete.appel, dit);
      if (!fait.ok) return await page(requete, erreursDe(fait.refus));
      return retour(requete, fait, {
        vers: `/${seance}/proces-verbal`,
        dire: () => 'Le procès-verbal est enregistré.',
      });
    },
  }),
  get(`${CHEMIN}.pdf`, {
    droit: lire,
    saisie: zId,
    traiter: async (requete) => {
      const lu = await lireProcesVerbal(requete.appel, {
        seance: requete.saisie.id,
        fichier: true,
      });
      if (!lu.ok) return requete.introuvable();
      const { moment, nomDeCpts: cpts } = contexteDe(requete);
      const { seance, texte, ecrit } = lu.valeur;
      const { approuveLe = null, empreinte = null } = ecrit ?? {};
      const vu = { ...moment, cpts, seance, texte, approuveLe, empreinte };
      const contenu = await imprimerTexte(documentDeProcesVerbal(vu));
      return requete.fichier(contenu, { nom: 'proces-verbal.pdf', type: PDF });
    },
  }),
];

async function page(requete: Ici, erreurs: Erreurs | null): Promise<Response> {
  const { base, jetons, moment, peut } = contexteDe(requete);
  const lu = await lireProcesVerbal(requete.appel, { seance: requete.saisie.id });
  if (!lu.ok) return requete.introuvable();
  const { points, ecrit } = lu.valeur;
  const connu = {
    ouverture: ecrit?.ouverture ?? '',
    cloture: ecrit?.cloture ?? '',
    ...Object.fromEntries(points.map((p) => [champDeNotes(p.id), p.notes])),
  };
  return requete.page(
    <ProcesVerbalPage
      {...lu.valeur}
      {...{ base, jetons, moment }}
      saisie={{ valeurs: erreurs ? requete.champs : connu, erreurs: erreurs ?? {} }}
      tenir={peut(tenir)}
    />,
    { titre: 'Procès-verbal', lieu: 'vie-associative', ...(erreurs ? { statut: 422 } : {}) },
  );
}
