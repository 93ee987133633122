import { Bouton } from '#ui/bouton.tsx';
import { ChampCase, ChampRadios } from '#ui/champ-choix.tsx';
import { ChampTexteLong } from '#ui/champ-texte-long.tsx';
import { ChampNombre, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, GroupeDeChamps, LigneDeChamps } from '#ui/formulaire.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import type { College } from '../domain/college.ts';
import { GENRES_D_INSTANCE } from '../domain/instance.ts';
import type { Jetons } from './dire-adhesion.ts';
import { DIRE_GENRE_D_INSTANCE } from './dire-instance.ts';

export type InstanceADire = {
  readonly saisie: Saisie;
  readonly colleges: readonly College[];
};

type Props = InstanceADire & {
  readonly action: string;
  readonly jetons: Jetons;
  readonly verbe: string;
  /** It is, or may be, a council that is not of the association; left out: not known yet. */
  readonly exterieure?: boolean;
};

/** Name of the field of the seats of a college. */
export const champDeSieges = (college: string): string => `sieges:${college}`;

/** A body, as the statutes make it. */
export const FormulaireDInstance = ({
  action,
  jetons,
  saisie,
  colleges,
  verbe,
  exterieure,
}: Props) => (
  <Formulaire
    action={action}
    csrf={jetons.csrf}
    cle={`${jetons.cle}-instance`}
    saisie={saisie}
    gardeSaisie={false}
  >
    <ChampTexte {...lier(saisie, 'nom')} id="instance-nom" libelle="Nom" longueurMax={120} />
    <ChampRadios
      {...lier(saisie, 'genre')}
      libelle="Laquelle"
      cote
      choix={GENRES_D_INSTANCE.map((genre) => ({
        valeur: genre,
        libelle: DIRE_GENRE_D_INSTANCE[genre],
      }))}
    />
    <ChampTexteLong
      {...lier(saisie, 'composition')}
      libelle="Qui y siège"
      aide="Dans les mots de vos statuts, ou du texte qui l’organise"
      lignes={2}
      facultatif
      longueurMax={1000}
    />
    {exterieure === false ? null : (
      <ChampTexte
        {...lier(saisie, 'organiseePar')}
        libelle="Qui l’organise"
        aide="Pour un conseil hors de l’association&nbsp;: l’institution, et le texte qui le crée"
        facultatif
        longueurMax={300}
      />
    )}
    <Nombres saisie={saisie} colleges={colleges} exterieure={exterieure} />
    {exterieure ? null : (
      <div class="mt5">
        <ChampCase
          {...lier(saisie, 'dirigeante')}
          libelle="Ses membres dirigent l’association"
          aide="Leurs changements se déclarent à la préfecture dans les trois mois (loi du 1er juillet 1901, article 5)"
          coche={lier(saisie, 'dirigeante').valeur === 'oui'}
        />
      </div>
    )}
    <div class="actions mt5">
      <Bouton variante="ferme">{verbe}</Bouton>
    </div>
  </Formulaire>
);

type NombresProps = InstanceADire & { readonly exterieure: boolean | undefined };

/** Seats, how long a mandate lasts, who may stand in; seats of each college. */
const Nombres = ({ saisie, colleges, exterieure }: NombresProps) => (
  <>
    <LigneDeChamps>
      <ChampNombre {...lier(saisie, 'sieges')} libelle="Sièges" facultatif />
      <ChampNombre
        {...lier(saisie, 'dureeMois')}
        libelle="Durée des mandats"
        unite="mois"
        facultatif
      />
      <ChampNombre
        {...lier(saisie, 'suppleantsMax')}
        libelle="Suppléants par titulaire"
        aide="0 s’il n’y en a pas&nbsp;; vide&nbsp;: non dit"
        facultatif
      />
    </LigneDeChamps>
    {colleges.length > 0 ? (
      <div class="mt5">
        <GroupeDeChamps
          legende={
            exterieure
              ? 'Sièges de titulaires de chaque collège'
              : 'Sièges de chaque collège, si les statuts les partagent'
          }
        >
          <LigneDeChamps>
            {colleges.map(({ id, nom }) => (
              <ChampNombre {...lier(saisie, champDeSieges(id))} libelle={nom} facultatif />
            ))}
          </LigneDeChamps>
        </GroupeDeChamps>
      </div>
    ) : null}
  </>
);
