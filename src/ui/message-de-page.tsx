import { Bandeau } from './bandeau.tsx';
import { BoutonPoste } from './bouton.tsx';

export type MessageDePageProps = {
  readonly message: {
    readonly ton: 'ok' | 'info' | 'warn' | 'bad';
    readonly texte: string;
    /** Undoing is a POST of its own. */
    readonly annuler?: { readonly action: string; readonly libelle: string } | undefined;
  } | null;
  readonly csrf: string;
  readonly cle?: string | undefined;
};

const TONS = { ok: 'ok', info: 'info', warn: 'attention', bad: 'grave' } as const;

/** The sentence left by the action before, with its undo. */
export const MessageDePage = ({ message, csrf, cle }: MessageDePageProps) =>
  message === null ? null : (
    <Bandeau
      ton={TONS[message.ton]}
      annonce="statut"
      action={
        message.annuler ? (
          <BoutonPoste action={message.annuler.action} csrf={csrf} cle={cle}>
            {message.annuler.libelle}
          </BoutonPoste>
        ) : null
      }
    >
      {message.texte}
    </Bandeau>
  );
