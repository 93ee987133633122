import { depuis } from '#kernel/formats.ts';
import { Attente } from '#ui/attente.tsx';
import { Bandeau } from '#ui/bandeau.tsx';
import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section } from '#ui/page.tsx';
import { TexteACopier } from '#ui/texte-a-copier.tsx';
import type { PublicationSuivie } from '../domain/publication.ts';
import { ChoisirPersonne } from './agendas-lus.tsx';
import type { AgendasPageProps } from './agendas-montres.ts';

/** Bookings in the agenda one already has: secret addresses to subscribe to, to renew, to revoke. */
export const AgendasPublies = (p: AgendasPageProps) => (
  <Section
    titre="Rendez-vous publiés"
    introduction="Une adresse secrète à donner à votre agenda&nbsp;: il montre l’heure, le genre et le lieu de chaque rendez-vous, jamais le patient. Vous la révoquez quand vous voulez."
    id="publies"
  >
    {p.adresse ? <Adresse adresse={p.adresse} /> : null}
    {p.publications.length === 0 ? (
      <p class="quiet">Aucune adresse pour l’instant.</p>
    ) : (
      <ul class="rows" data-lignes>
        {p.publications.map((une) => (
          <LigneDePublication {...p} publication={une} />
        ))}
      </ul>
    )}
    <Publier {...p} />
  </Section>
);

const Adresse = ({ adresse }: { readonly adresse: string }) => (
  <Bandeau ton="ok" titre="Copiez cette adresse maintenant" annonce="statut">
    <p>
      Elle n’est montrée qu’une fois. Dans votre agenda, choisissez «&nbsp;S’abonner&nbsp;» ou
      «&nbsp;Ajouter par URL&nbsp;».
    </p>
    <p>
      <TexteACopier texte={adresse} libelle="l’adresse de l’agenda" />
    </p>
  </Bandeau>
);

type LigneProps = AgendasPageProps & { readonly publication: PublicationSuivie };

const LigneDePublication = ({ publication: u, moment, base, jetons }: LigneProps) => (
  <Attente
    age={u.lueLe ? depuis(u.lueLe, moment.maintenant) : 'jamais lue'}
    phrase={<b>{direPubliee(u)}</b>}
    detail={`Adresse donnée il y a ${depuis(u.creeLe, moment.maintenant)} par ${u.creePar}`}
    verbe={
      <div class="actions flat">
        {(['renouveler', 'revoquer'] as const).map((geste) => (
          <BoutonPoste
            action={`${base}/agendas/publies/${u.id}/${geste}`}
            csrf={jetons.csrf}
            cle={`${jetons.cle}-${u.id.slice(-8)}${geste}`}
            precision={direPubliee(u)}
          >
            {geste === 'renouveler' ? 'Changer l’adresse' : 'Révoquer'}
          </BoutonPoste>
        ))}
      </div>
    }
  />
);

/** "Dre Garance Corliret", "Pontaumur, maison de santé", "Secteur Ouest", "Toute la CPTS". */
export function direPubliee(publication: PublicationSuivie): string {
  const { genre, professionnel, communeNom, lieu, secteurNom } = publication;
  if (genre === 'professionnel') return professionnel ?? '';
  if (genre === 'cpts') return 'Toute la CPTS';
  if (genre === 'secteur')
    return secteurNom ? `Secteur ${secteurNom}` : 'Secteur qui n’existe plus';
  return [communeNom, lieu].filter((mot) => mot !== null).join(', ');
}

const Publier = ({ base, jetons, personnes, secteurs, lieux, peut }: AgendasPageProps) => (
  <div class="mt5">
    <Formulaire action={`${base}/agendas/publier`} {...jetons} gardeSaisie={false}>
      {peut.pourTous ? (
        <ChampListe
          nom="quoi"
          libelle="Rendez-vous"
          options={[
            { valeur: 'professionnel', libelle: 'D’un professionnel, choisi plus bas' },
            { valeur: 'cpts', libelle: 'De toute la CPTS' },
            ...(secteurs.length > 0
              ? [
                  {
                    groupe: 'D’un secteur',
                    options: secteurs.map(({ lettre, nom }) => ({
                      valeur: `secteur/${lettre}`,
                      libelle: nom,
                    })),
                  },
                ]
              : []),
            { groupe: 'D’un lieu', options: lieux },
          ]}
        />
      ) : null}
      {personnes.length === 0 ? null : (
        <ChoisirPersonne nom="qui" valeur={undefined} personnes={personnes} />
      )}
      <div class="actions">
        <Bouton>Donner une adresse</Bouton>
      </div>
    </Formulaire>
  </div>
);
