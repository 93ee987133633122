import { joursEntre } from '#kernel/date-civile.ts';
import { dateCourte, nombre, pluriel } from '#kernel/formats.ts';
import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampTexte } from '#ui/champs-simples.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { type Onglet, Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import { estEnRetard, type Mallette, type Pret } from '../domain/mallette.ts';
import { aujourdhuiDe, DIRE_ETAT, type Moment } from './dire-mallette.ts';

type Liste = Mallette & { readonly pret: Pret | null };

export type MallettesPageProps = {
  readonly base: string;
  readonly moment: Moment;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly mallettes: readonly Liste[];
  readonly emprunteurs: number;
  readonly onglets: readonly Onglet[];
  readonly saisie: Saisie;
  readonly tenir: boolean;
};

/** Every case, who has it now, when it should be back. */
export const MallettesPage = (p: MallettesPageProps) => {
  const jour = aujourdhuiDe(p.moment);
  const enRetard = p.mallettes.filter(({ pret }) => pret && estEnRetard(pret, jour)).length;
  return (
    <>
      <TeteDePage
        titre="Mallettes de télémédecine"
        phrase={
          enRetard > 0 ? (
            <strong class="bad-text">{`${pluriel(enRetard, 'mallette')} en retard.`}</strong>
          ) : (
            'Qui tient chaque mallette, jusqu’à quand, et ce qui s’en fait.'
          )
        }
        action={
          p.tenir ? (
            <LienBouton href={`${p.base}/emprunteurs`} variante="simple">
              {`Qui est formé (${p.emprunteurs})`}
            </LienBouton>
          ) : undefined
        }
      />
      <Onglets libelle="Accès aux soins" onglets={p.onglets} />
      <div class="mt5">
        <Liste {...p} />
      </div>
      {p.tenir ? <Ajouter {...p} /> : null}
    </>
  );
};

const Liste = ({ mallettes, base, moment }: MallettesPageProps) => (
  <Tableau
    titre="Mallettes"
    titreCache
    lignes={mallettes}
    vide={
      <Vide
        niveau={2}
        titre="Aucune mallette"
        phrase="Une mallette porte les outils connectés d’une téléconsultation assistée, auprès de qui se déplace peu ou pas."
      />
    }
    colonnes={[
      {
        titre: 'Mallette',
        entete: true,
        cellule: (m) => <a href={`${base}/${m.id}`}>{m.nom}</a>,
      },
      { titre: 'Où elle est', cellule: (m) => m.pret?.emprunteur ?? m.depot },
      { titre: 'Retour', cellule: (m) => <Retour mallette={m} moment={moment} /> },
      {
        titre: 'Téléconsultations du prêt',
        genre: 'nombre',
        cellule: (m) => (m.pret ? nombre(m.pret.usages) : ''),
      },
    ]}
  />
);

const Retour = ({
  mallette: { pret, etat },
  moment,
}: {
  readonly mallette: Liste;
  readonly moment: Moment;
}) => {
  if (pret) {
    const retard = joursEntre(pret.retourPrevuLe, aujourdhuiDe(moment));
    return retard > 0 ? (
      <Etiquette ton="grave">{`En retard de ${pluriel(retard, 'jour')}`}</Etiquette>
    ) : (
      <Etiquette ton="info">{`Attendue ${dateCourte(pret.retourPrevuLe)}`}</Etiquette>
    );
  }
  if (etat === 'bon') return <Etiquette ton="ok">Disponible</Etiquette>;
  return <Etiquette ton="attention">{DIRE_ETAT[etat]}</Etiquette>;
};

const Ajouter = ({ base, jetons, saisie }: MallettesPageProps) => (
  <Section titre="Ajouter une mallette">
    <Formulaire action={base} {...jetons} saisie={saisie} gardeSaisie={false}>
      <LigneDeChamps>
        <ChampTexte {...lier(saisie, 'nom')} libelle="Nom" aide="Mallette 3" longueurMax={80} />
        <ChampTexte
          {...lier(saisie, 'depot')}
          libelle="Où elle se range"
          aide="Quand personne ne l’a"
          longueurMax={160}
        />
      </LigneDeChamps>
      <ChampTexte
        {...lier(saisie, 'contenu')}
        libelle="Ce qu’elle contient"
        aide="Otoscope, stéthoscope, dermatoscope…"
        facultatif
        longueurMax={400}
      />
      <div class="actions">
        <Bouton>Ajouter</Bouton>
      </div>
    </Formulaire>
  </Section>
);
