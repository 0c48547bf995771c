import type { AppHost } from '../app-host';
import { ConfirmationModal } from './confirmation-modal';

/** Asks a question that a button answers with yes. Closing it in another way is a no. */
export function askToConfirm(app: AppHost, title: string, message: string, action: string): Promise<boolean> {
  return new Promise((resolve) => {
    const modal = new ConfirmationModal(app);
    modal.setTitle(title).setContent(message);
    modal.addButton((button) => button.setButtonText(action).setWarning().setInitialFocus().onClick(() => resolve(true)));
    modal.addCancelButton();
    modal.setCloseCallback(() => resolve(false));
    modal.open();
  });
}
