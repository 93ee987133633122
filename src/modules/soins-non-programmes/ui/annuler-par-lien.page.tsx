import { NumeroDeTelephone } from '#ui/public.tsx';
import { direMoment } from './dire-demande.ts';
import { type SuiviPageProps, Titre } from './suivi.page.tsx';

/** Mail scanners follow links: cancelling asks for a button. */
export const AnnulerParLienPage = ({
  ici,
  jetons,
  suivi,
  moment,
}: Pick<SuiviPageProps, 'ici' | 'jetons' | 'suivi' | 'moment'>) => (
  <>
    <Titre
      titre={suivi.rendezVous ? 'Annuler ce rendez-vous\u00A0?' : 'Annuler votre demande\u00A0?'}
      phrase={
        suivi.rendezVous
          ? `${suivi.rendezVous.professionnel}, ${direMoment(new Date(suivi.rendezVous.debut), moment)}. La place ira à quelqu’un d’autre.`
          : 'Nous ne vous rappellerons pas.'
      }
    />
    <form method="post" action={`${ici}/annuler`} class="mt5">
      <input type="hidden" name="_csrf" value={jetons.csrf} />
      <input type="hidden" name="_cle" value={jetons.cle} />
      <p>
        <button class="button big danger" type="submit">
          Oui, annuler
        </button>
      </p>
      <p class="after">
        <a class="button big" href={ici}>
          Non, garder
        </a>
      </p>
    </form>
  </>
);

/** Unknown, expired and revoked look the same. */
export const LienInconnuPage = ({
  base,
  telephone,
}: {
  readonly base: string;
  readonly telephone: string | null;
}) => (
  <>
    <Titre
      titre="Ce lien ne mène plus à rien"
      phrase="Il a expiré, ou il n’est pas complet. Faites une nouvelle demande, ou appelez-nous."
    />
    {telephone ? <NumeroDeTelephone numero={telephone} /> : null}
    <p class="mt5">
      <a class="button next" href={base}>
        Faire une demande
      </a>
    </p>
  </>
);
