import { Section } from '#ui/page.tsx';
import { NumeroDeTelephone } from '#ui/public.tsx';
import type { Site } from '../domain/site.ts';
import { DIRE_GENRE } from './dire-site.ts';
import { Horaires } from './site.page.tsx';

export type SitesPublicsPageProps = {
  readonly sites: readonly (Site & { readonly communeNom: string })[];
};

/** Where to go, when it is open, whom to call first. */
export const SitesPublicsPage = ({ sites }: SitesPublicsPageProps) => (
  <>
    <div class="mt6">
      <h1>Où consulter sans attendre&nbsp;?</h1>
      <p class="lead mt4">
        Appelez avant de vous déplacer. Urgence vitale&nbsp;: faites le{' '}
        <a href="tel:15">
          <b>15</b>
        </a>
        .
      </p>
    </div>
    {sites.length === 0 ? (
      <Section titre="Aucun lieu n’est annoncé ici">
        <p>
          Pour savoir où consulter, faites le <a href="tel:15">15</a>.
        </p>
      </Section>
    ) : (
      sites.map((site) => <UnSite site={site} />)
    )}
  </>
);

const UnSite = ({ site }: { readonly site: SitesPublicsPageProps['sites'][number] }) => (
  <Section titre={site.nom} id={`site-${site.id}`}>
    <p class="quiet small">{DIRE_GENRE[site.genre]}</p>
    <p>{[site.adresse, site.communeNom].filter(Boolean).join(', ')}</p>
    <p class="mt4">
      <b>Horaires&nbsp;: </b>
      <Horaires texte={site.horaires} />
    </p>
    <Joindre site={site} />
  </Section>
);

/** A specialist who comes to town is not for whoever walks in. */
const Joindre = ({ site: { genre, telephone } }: { readonly site: Site }) => {
  if (genre === 'consultation-avancee')
    return <p class="quiet">Sur adressage par votre médecin, ou un autre soignant de la CPTS.</p>;
  return telephone ? (
    <NumeroDeTelephone numero={telephone} />
  ) : (
    <p class="quiet">Numéro non communiqué.</p>
  );
};
