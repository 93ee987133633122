import { dateCourte, pluriel } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { Bouton, BoutonPoste, LienBouton } from '#ui/bouton.tsx';
import { ChampCases } from '#ui/champ-choix.tsx';
import { ChampTexte } from '#ui/champs-simples.tsx';
import { Filtres } from '#ui/filtres.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lierPlusieurs, type Saisie } from '#ui/saisie.ts';
import { Tableau } from '#ui/tableau.tsx';

type Lettre = {
  readonly demande: string;
  readonly nom: string;
  readonly numero: number;
  readonly communeNom: string;
  readonly revenueLe: Date | null;
};

export type RetoursDeCampagnePageProps = {
  readonly base: string;
  readonly fuseau: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly campagne: { readonly id: string; readonly nom: string };
  readonly lettres: readonly Lettre[];
  /** Beginning of a name. */
  readonly q: string;
  readonly saisie: Saisie;
};

/** Letters that came back: all those of the pile, in one gesture. */
export const RetoursDeCampagnePage = (p: RetoursDeCampagnePageProps) => {
  const ici = `${p.base}/campagnes/${p.campagne.id}`;
  const dehors = p.lettres.filter(({ revenueLe }) => revenueLe === null);
  return (
    <>
      <TeteDePage
        moyen
        titre="Lettres revenues"
        miettes={[
          { libelle: 'Campagnes', href: `${p.base}/campagnes` },
          { libelle: p.campagne.nom, href: ici },
          { libelle: 'Retours' },
        ]}
        phrase="«&nbsp;N’habite pas à l’adresse indiquée&nbsp;»&nbsp;: cochez toutes celles de la pile, puis notez-les en une fois. Plus aucune lettre ne leur part tant qu’on n’a pas leur adresse."
      />
      <Filtres
        action={`${ici}/retours`}
        libelle="Chercher un nom"
        effacer={p.q ? `${ici}/retours` : undefined}
      >
        <ChampTexte nom="q" libelle="Nom" valeur={p.q} remplissage="off" facultatif />
      </Filtres>
      <Formulaire action={`${ici}/retours`} {...p.jetons} saisie={p.saisie} gardeSaisie={false}>
        {dehors.length === 0 ? (
          <p class="quiet">
            {p.q ? 'Aucune lettre à ce nom.' : 'Aucune autre lettre n’est partie.'}
          </p>
        ) : (
          <>
            <ChampCases
              {...lierPlusieurs(p.saisie, 'demandes')}
              libelle={pluriel(dehors.length, 'lettre partie', 'lettres parties')}
              choix={dehors.map((une) => ({
                valeur: une.demande,
                libelle: `${une.nom}, ${une.communeNom}`,
              }))}
            />
            <div class="actions mt5">
              <Bouton variante="suivant">Elles sont revenues</Bouton>
              <LienBouton href={ici} variante="simple">
                Revenir
              </LienBouton>
            </div>
          </>
        )}
      </Formulaire>
      <Notees {...p} ici={ici} />
    </>
  );
};

const Notees = ({
  lettres,
  ici,
  base,
  fuseau,
  jetons,
}: RetoursDeCampagnePageProps & { readonly ici: string }) => {
  const revenues = lettres.flatMap(({ revenueLe, ...une }) =>
    revenueLe === null ? [] : [{ ...une, revenueLe }],
  );
  return revenues.length === 0 ? null : (
    <Section titre="Déjà notées" droite={pluriel(revenues.length, 'lettre')}>
      <Tableau
        titre="Lettres revenues"
        titreCache
        lignes={revenues}
        colonnes={[
          {
            titre: 'Personne',
            cellule: (l) => <a href={`${base}/demandes/${l.demande}`}>{l.nom}</a>,
          },
          { titre: 'Commune', cellule: (l) => l.communeNom },
          { titre: 'Notée', cellule: (l) => dateCourte(dateCivileDe(l.revenueLe, fuseau)) },
          {
            titre: 'Geste',
            titreCache: true,
            genre: 'actions',
            cellule: (l) => (
              <BoutonPoste
                action={`${ici}/retours`}
                csrf={jetons.csrf}
                valeurs={{ demandes: l.demande, revenues: 'non' }}
                variante="simple"
                precision={l.nom}
              >
                Annuler
              </BoutonPoste>
            ),
          },
        ]}
      />
    </Section>
  );
};
