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
};

/** Name of the field of the seats of a college. */
export const champDeSieges = (college: string): string => `sieges:${college}`;

/** A body, as the statutes make it. */
export const FormulaireDInstance = ({ action, jetons, saisie, colleges, verbe }: Props) => (
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
      aide="Dans les mots de vos statuts"
      lignes={2}
      facultatif
      longueurMax={1000}
    />
    <LigneDeChamps>
      <ChampNombre {...lier(saisie, 'sieges')} libelle="Sièges" facultatif />
      <ChampNombre
        {...lier(saisie, 'dureeMois')}
        libelle="Durée des mandats"
        unite="mois"
        facultatif
      />
    </LigneDeChamps>
    {colleges.length > 0 ? (
      <div class="mt5">
        <GroupeDeChamps legende="Sièges de chaque collège, si les statuts les partagent">
          <LigneDeChamps>
            {colleges.map(({ id, nom }) => (
              <ChampNombre {...lier(saisie, champDeSieges(id))} libelle={nom} facultatif />
            ))}
          </LigneDeChamps>
        </GroupeDeChamps>
      </div>
    ) : null}
    <div class="mt5">
      <ChampCase
        {...lier(saisie, 'dirigeante')}
        libelle="Ses membres dirigent l’association"
        aide="Leurs changements se déclarent à la préfecture dans les trois mois (loi du 1er juillet 1901, article 5)"
        coche={lier(saisie, 'dirigeante').valeur === 'oui'}
      />
    </div>
    <div class="actions mt5">
      <Bouton variante="ferme">{verbe}</Bouton>
    </div>
  </Formulaire>
);
