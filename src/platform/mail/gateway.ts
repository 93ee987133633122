import { createTransport } from 'nodemailer';

export type Envoi = {
  readonly destinataire: string;
  readonly sujet: string | null;
  readonly corps: string;
  readonly repondreA: string | null;
};

/** Where e-mails and text messages leave; null when the host configured none. */
export type Passerelles = {
  readonly courriel: ((envoi: Envoi) => Promise<void>) | null;
  readonly sms: ((envoi: Envoi) => Promise<void>) | null;
};

/** E-mail by SMTP. Text messages have no gateway yet: they stay in the outbox that the interface shows. */
export function passerellesDe({
  smtp,
  expediteur,
}: {
  readonly smtp: string | undefined;
  readonly expediteur: string;
}): Passerelles {
  if (!smtp) return { courriel: null, sms: null };
  const transport = createTransport(smtp);
  return {
    courriel: async ({ destinataire, sujet, corps, repondreA }) => {
      await transport.sendMail({
        from: expediteur,
        to: destinataire,
        subject: sujet ?? '',
        text: corps,
        ...(repondreA ? { replyTo: repondreA } : {}),
      });
    },
    sms: null,
  };
}
