import { nombre, pluriel } from '#kernel/formats.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { BoutonPoste } from '#ui/bouton.tsx';
import { Progression } from '#ui/progression.tsx';
import type { EnvoiDeListe } from '../domain/liste.ts';

export type ListeEnvoiProps = {
  readonly base: string;
  readonly csrf: string;
  readonly envoi: EnvoiDeListe;
  /** Nothing moved for some minutes. */
  readonly arrete: boolean;
};

/** How far an import is, asked again until it ends. */
export const ListeEnvoi = ({ base, csrf, envoi, arrete }: ListeEnvoiProps) => {
  const ici = `${base}/listes/envois/${envoi.id}`;
  if (envoi.etat === 'importe' && envoi.listeId)
    return (
      <div>
        <Bandeau ton="ok" annonce="statut" titre="La liste est importée">
          <p>
            <a href={`${base}/listes/${envoi.listeId}`}>Voir le compte rendu</a>
          </p>
        </Bandeau>
      </div>
    );
  if (envoi.etat === 'interrompu' || arrete)
    return (
      <div>
        <Bandeau
          ton="attention"
          titre="L’import s’est arrêté"
          action={
            arrete ? (
              <BoutonPoste action={`${ici}/importer`} csrf={csrf}>
                Reprendre
              </BoutonPoste>
            ) : null
          }
        >
          <p>
            {`${pluriel(envoi.lignesFaites, 'ligne faite', 'lignes faites')} sur ${nombre(envoi.lignes)}. `}
            {arrete
              ? 'Reprenez : il continue là où il en est.'
              : 'Envoyez de nouveau le fichier : ce qui est entré n’entre pas deux fois.'}
          </p>
        </Bandeau>
      </div>
    );
  return (
    <Progression
      titre="Écriture au registre"
      fait={envoi.lignesFaites}
      total={Math.max(1, envoi.lignes)}
      phrase={`${nombre(envoi.lignesFaites)} lignes sur ${nombre(envoi.lignes)}.`}
      rassure="Vous pouvez quitter cette page : l’import continue, et son compte rendu vous attend."
      rafraichir={`${ici}/etat`}
      toutes={1000}
    />
  );
};
