import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { RattacherPage } from '../ui/rattacher.page.tsx';
import { direRefus } from '../ui/refus.ts';
import { consulterDemande } from '../usecases/consulter-demande.ts';
import { detacherPatient, rattacherPatient } from '../usecases/rattacher-patient.ts';
import { contexteDe } from './contexte.form.ts';
import { statutDuRefus } from './refus.api.ts';

const droit = 'snp.demande.toutes';
const zDemande = z.object({ slug: z.string(), id: z.uuid() });
type Ici = Requete<z.output<typeof zDemande>>;
type Erreurs = Readonly<Record<string, string>>;

/** The record of the person of a request: tied by whoever regulates, and untied. */
export const rattachementRoutes = [
  get('/app/:slug/soins/demandes/:id/dossier', {
    droit,
    saisie: zDemande,
    traiter: async (requete) => await page(requete),
  }),
  post('/app/:slug/soins/demandes/:id/dossier', {
    droit,
    saisie: zDemande,
    traiter: async (requete) => {
      const { nom, prenom, dateNaissance, telephone } = requete.champs;
      const personne = { nom, prenom, dateNaissance, telephone };
      const { id } = requete.saisie;
      const faite = await rattacherPatient(requete.appel, { demande: id, ...personne });
      if (faite.ok)
        return requete.rediriger(adresse(requete), {
          ton: 'ok',
          texte: 'La demande est rattachée au dossier de la personne.',
          annuler: { action: `${adresse(requete)}/dossier/detacher`, libelle: 'Annuler' },
        });
      const { refus } = faite;
      return refus.motif === 'saisie-invalide'
        ? await page(requete, refus.champs)
        : await page(requete, { '': direRefus(refus) }, statutDuRefus(refus));
    },
  }),
  post('/app/:slug/soins/demandes/:id/dossier/detacher', {
    droit,
    saisie: zDemande,
    traiter: async (requete) => {
      const faite = await detacherPatient(requete.appel, { demande: requete.saisie.id });
      return requete.rediriger(
        adresse(requete),
        faite.ok
          ? { ton: 'ok', texte: 'La demande n’est plus rattachée à un dossier.' }
          : { ton: 'warn', texte: direRefus(faite.refus) },
      );
    },
  }),
];

function adresse(requete: Ici): string {
  return `${contexteDe(requete).base}/demandes/${requete.saisie.id}`;
}

async function page(requete: Ici, erreurs?: Erreurs, statut = 422): Promise<Response> {
  const lue = await consulterDemande(requete.appel, { demande: requete.saisie.id });
  if (!lue.ok) return requete.introuvable();
  const { nom, prenom, telephone } = lue.valeur;
  const connus = { nom: nom ?? '', prenom: prenom ?? '', telephone: telephone ?? '' };
  return requete.page(
    <RattacherPage
      base={adresse(requete)}
      demande={lue.valeur}
      jetons={requete.jetons}
      saisie={{ valeurs: erreurs ? requete.champs : connus, erreurs: erreurs ?? {} }}
    />,
    { titre: 'Dossier', lieu: 'soins', ...(erreurs ? { statut } : {}) },
  );
}
