import { pluriel } from '#kernel/formats.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Section } from '#ui/page.tsx';
import { lier } from '#ui/saisie.ts';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import type { Ecarte } from '../domain/electorat.ts';
import type { ScrutinPageProps } from './vue-de-scrutin.ts';

/** Before it opens: who votes, who does not and why, who votes for whom. */
export const PreparationDuScrutin = (p: ScrutinPageProps) => (
  <>
    <Section titre="Électeurs" proche droite={pluriel(p.membres.length, 'personne')}>
      <Liste {...p} />
      <Ecartes {...p} />
      <Peu {...p} />
    </Section>
    {p.membres.length > 1 ? <Pouvoirs {...p} /> : null}
  </>
);

const Liste = ({ membres, pouvoirs }: ScrutinPageProps) => (
  <Tableau
    titre="Électeurs"
    titreCache
    lignes={membres}
    vide={
      <Vide
        titre="Personne ne vote encore"
        phrase="L’instance n’a pas de membre, ou les collèges n’ont pas d’adhérent&nbsp;: complétez-les d’abord."
      />
    }
    colonnes={[
      { titre: 'Qui', entete: true, cellule: (m) => m.nom },
      {
        titre: 'Collège',
        cellule: (m) => m.college?.nom ?? <span class="quiet">non dit</span>,
      },
      {
        titre: 'Lien',
        cellule: (m) => m.courriel ?? <span class="quiet">à remettre, pas de courriel</span>,
      },
      {
        titre: 'Voix',
        cellule: (m) => direVoix(m.id, pouvoirs),
      },
    ]}
  />
);

function direVoix(id: string, pouvoirs: ScrutinPageProps['pouvoirs']) {
  const donne = pouvoirs.find((p) => p.mandant === id);
  if (donne) return <span class="quiet">{`donnée à ${donne.pour}`}</span>;
  const portes = pouvoirs.filter((p) => p.mandataire === id).length;
  return portes === 0 ? '1' : `${1 + portes}, dont ${pluriel(portes, 'pouvoir')}`;
}

const RAISONS: Readonly<Record<Ecarte['raison'], string>> = {
  'voix-consultative': 'voix consultative',
  suspendu: 'adhésion suspendue',
};

const Ecartes = ({ ecartes }: ScrutinPageProps) =>
  ecartes.length === 0 ? null : (
    <p class="mt4 quiet">
      {`Ne votent pas\u00A0: ${ecartes.map(({ nom, raison }) => `${nom} (${RAISONS[raison]})`).join(', ')}.`}
    </p>
  );

/** Under so many voters a count tells nearly what each voted: the same number as counts that are masked elsewhere. */
const PEU = 5;

const Peu = ({ membres }: ScrutinPageProps) =>
  membres.length === 0 || membres.length >= PEU ? null : (
    <div class="mt5">
      <Bandeau ton="attention" titre={`${pluriel(membres.length, 'électeur')} seulement`}>
        Si tous votent pareil, le résultat dit ce que chacun a voté&nbsp;: le secret n’y peut rien.
      </Bandeau>
    </div>
  );

const Pouvoirs = ({
  base,
  scrutin,
  jetons,
  saisie,
  membres,
  pouvoirs,
  tenir,
}: ScrutinPageProps) => {
  const options = membres.map(({ id, nom }) => ({ valeur: id, libelle: nom }));
  return (
    <Section
      titre="Pouvoirs"
      droite={pluriel(pouvoirs.length, 'pouvoir')}
      introduction="Qui est absent donne sa voix à quelqu’un de la liste&nbsp;: c’est un bulletin de plus, séparé du sien."
    >
      {pouvoirs.length === 0 ? null : (
        <ul class="rows tight mt4">
          {pouvoirs.map((p) => (
            <li class="row-act">
              <span>{`${p.nom} donne pouvoir à ${p.pour}`}</span>
              {tenir ? (
                <BoutonPoste
                  action={`${base}/${scrutin.id}/pouvoirs/retirer`}
                  csrf={jetons.csrf}
                  cle={`${jetons.cle}-${p.mandant}`}
                  valeurs={{ mandant: p.mandant }}
                  variante="simple"
                  precision={p.nom}
                >
                  Retirer
                </BoutonPoste>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {tenir ? (
        <Formulaire
          action={`${base}/${scrutin.id}/pouvoirs`}
          csrf={jetons.csrf}
          cle={`${jetons.cle}-pouvoir`}
          saisie={saisie}
          gardeSaisie={false}
        >
          <LigneDeChamps>
            <ChampListe
              {...lier(saisie, 'mandant')}
              libelle="Qui donne pouvoir"
              vide="Choisir"
              options={options}
            />
            <ChampListe
              {...lier(saisie, 'mandataire')}
              libelle="À qui"
              vide="Choisir"
              options={options}
            />
          </LigneDeChamps>
          <div class="actions">
            <Bouton variante="ferme">Noter ce pouvoir</Bouton>
          </div>
        </Formulaire>
      ) : null}
    </Section>
  );
};
