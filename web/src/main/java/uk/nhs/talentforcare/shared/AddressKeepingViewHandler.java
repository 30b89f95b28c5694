package uk.nhs.talentforcare.shared;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;

/** Makes workspace forms post to the address that people see, not to the view behind it. */
public class AddressKeepingViewHandler extends ViewHandlerWrapper {

    public AddressKeepingViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        Object address = context.getExternalContext().getRequestMap().get(RequestDispatcher.FORWARD_REQUEST_URI);
        boolean sameView = context.getViewRoot() != null
                && viewId.equals(context.getViewRoot().getViewId());
        return address != null && sameView ? address.toString() : super.getActionURL(context, viewId);
    }
}
