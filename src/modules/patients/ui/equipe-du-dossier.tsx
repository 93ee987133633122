import { dateHeure } from '#kernel/formats.ts';
import { BoutonPoste, LienBouton } from '#ui/bouton.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Section } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import { reponseEnCours } from '../domain/accord.ts';
import { estDeLEquipe, type Membre } from '../domain/equipe.ts';
import type { VueDuDossier } from './vue-du-dossier.ts';

type Props = Pick<
  VueDuDossier,
  | 'base'
  | 'dossier'
  | 'equipe'
  | 'accords'
  | 'moment'
  | 'jetons'
  | 'peut'
  | 'acces'
  | 'medecinTraitantNom'
>;

/** Who cares for the person, now; who did is kept under it. */
export const EquipeDuDossier = (p: Props) => {
  const { maintenant } = p.moment;
  const ici = p.equipe.filter((membre) => !estFinie(membre, maintenant));
  const avant = p.equipe.filter((membre) => estFinie(membre, maintenant));
  const compose = p.peut.composer && p.acces !== 'bris-de-glace';
  return (
    <Section
      titre="Équipe de soins"
      proche
      droite={
        compose ? <a href={`${p.base}/${p.dossier.id}/equipe/ajouter`}>Ajouter quelqu’un</a> : null
      }
      introduction={phraseDAcces(p)}
    >
      <Tableau
        titre="Équipe de soins"
        titreCache
        lignes={ici}
        vide={
          <Vide
            titre={
              p.medecinTraitantNom ? 'Le médecin traitant, et personne d’autre' : 'Personne encore'
            }
            phrase="Ajoutez celles et ceux qui soignent cette personne : eux seuls verront son dossier."
            action={
              compose ? (
                <LienBouton href={`${p.base}/${p.dossier.id}/equipe/ajouter`}>
                  Ajouter quelqu’un
                </LienBouton>
              ) : null
            }
          />
        }
        colonnes={[
          { titre: 'Nom', cellule: ({ nom }) => nom },
          {
            titre: 'Fonction',
            cellule: ({ fonction, cadre }) => (
              <>
                {fonction}
                {cadre === 'partage' ? (
                  <>
                    {' '}
                    <Etiquette ton="info">Hors équipe</Etiquette>
                  </>
                ) : null}
              </>
            ),
          },
          { titre: 'Depuis', genre: 'date', cellule: (membre) => dates(membre, p) },
          {
            titre: 'Actions',
            titreCache: true,
            genre: 'actions',
            cellule: (membre) =>
              compose ? (
                <BoutonPoste
                  action={`${p.base}/${p.dossier.id}/equipe/${membre.id}/retirer`}
                  csrf={p.jetons.csrf}
                  cle={`${p.jetons.cle}-${membre.id.slice(-6)}`}
                  variante="simple"
                  precision={membre.nom}
                >
                  Retirer
                </BoutonPoste>
              ) : null,
          },
        ]}
      />
      {avant.length > 0 ? (
        <details class="mt5">
          <summary>{`Avant : ${avant.length > 1 ? `${avant.length} personnes` : 'une personne'}`}</summary>
          <ul>
            {avant.map((membre) => (
              <li>{`${membre.nom}, ${membre.fonction}, jusqu’au ${membre.jusquA ? dateHeure(membre.jusquA, p.moment.fuseau) : ''}`}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </Section>
  );
};

function estFinie(membre: Membre, maintenant: Date): boolean {
  return membre.jusquA !== null && membre.jusquA <= maintenant;
}

function dates(membre: Membre, { moment }: Props): string {
  const { depuis, jusquA } = membre;
  const debut = dateHeure(depuis, moment.fuseau);
  const fin = jusquA ? `, jusqu’au ${dateHeure(jusquA, moment.fuseau)}` : '';
  return estDeLEquipe(membre, moment.maintenant) ? `${debut}${fin}` : `à partir du ${debut}${fin}`;
}

/** What the team sees, from what the person answered. */
function phraseDAcces({ accords }: Props): string {
  const echange = reponseEnCours(accords, 'echange');
  if (echange?.reponse === 'non')
    return 'La personne s’oppose à l’échange : seule la coordination voit ce dossier.';
  return echange
    ? 'Ses membres et le médecin traitant voient ce dossier. Personne d’autre, hors la coordination et la régulation.'
    : 'Ses membres verront ce dossier quand l’information de la personne sera notée, ci-dessous.';
}
